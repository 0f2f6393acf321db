"""Addresses of documents, packets and the desk: codes and numbers, never names."""

from django.urls import URLPattern, path

from packets.views import (
    after,
    after_steps,
    builds,
    cannot_get,
    certificates,
    covering,
    desk,
    exhibit,
    exhibit_changes,
    exhibits,
    facts_changes,
    facts_desk,
    facts_proposing,
    facts_row,
    first_look,
    joining,
    members,
    online,
    online_files,
    paper_questions,
    paying,
    pictures,
    setting_aside,
    signed_adding,
    signed_pages,
    signing,
    suggest,
    suggestions,
    task_links,
    translations,
    unlocking,
    uploads,
    who_looked,
)

CASE = "c/<slug:reference>/"
PROOF = f"{CASE}proof/"
ONE = f"{PROOF}<uuid:code>/"
ENGLISH = f"{ONE}english/<uuid:english>/"
SIGN = f"{CASE}signatures/"
SIGNED = f"{SIGN}<uuid:code>/"
PICTURE = "page/<int:page>-<int:width>.png"

EVIDENCE: list[URLPattern] = [
    path(PROOF, exhibits.exhibits, name="exhibits"),
    path(f"{PROOF}add/", exhibits.add, name="exhibit-add"),
    path(f"{PROOF}order/", exhibit_changes.order, name="exhibit-order"),
    path(f"{PROOF}join/", joining.join, name="exhibit-join"),
    path(f"{PROOF}cannot/<str:kind>/", cannot_get.cannot, name="cannot-get"),
    path(f"{PROOF}cannot/<str:kind>/<slug:who>/", cannot_get.cannot, name="cannot-get-of"),
    path(f"{PROOF}questions/", paper_questions.questions, name="paper-questions"),
    path(f"{PROOF}questions/<slug:key>/", paper_questions.question, name="paper-question"),
    path(
        f"{PROOF}questions/<slug:key>/place.png",
        paper_questions.place_picture,
        name="paper-question-picture",
    ),
    path(f"{PROOF}uploads/", uploads.uploads, name="uploads"),
    path(f"{PROOF}uploads/<uuid:key>/", uploads.upload, name="upload"),
    path(ONE, exhibit.exhibit, name="exhibit"),
    path(f"{ONE}state/", pictures.state, name="exhibit-state"),
    path(f"{ONE}{PICTURE}", pictures.picture, name="exhibit-picture"),
    path(f"{ONE}original/", pictures.original, name="exhibit-original"),
    path(f"{ONE}replace/", exhibit_changes.replace, name="exhibit-replace"),
    path(f"{ONE}unlock/", unlocking.unlock_document, name="exhibit-unlock"),
    path(f"{ONE}cover/", covering.cover, name="exhibit-cover"),
    path(f"{ONE}separate/", joining.separate, name="exhibit-separate"),
    path(f"{ONE}look/", first_look.look_at_document, name="exhibit-look"),
    path(f"{ONE}remove/", exhibit_changes.remove, name="exhibit-remove"),
    path(f"{ONE}english/", translations.add, name="translation-add"),
    path(f"{ONE}english/certificate.pdf", certificates.certificate, name="certificate"),
    path(ENGLISH, translations.translation, name="translation"),
    path(f"{ENGLISH}certificate.pdf", certificates.certificate, name="translation-certificate"),
    path(f"{ENGLISH}state/", pictures.state, name="translation-state"),
    path(f"{ENGLISH}{PICTURE}", pictures.picture, name="translation-picture"),
    path(f"{ENGLISH}original/", pictures.original, name="translation-original"),
    path(f"{ENGLISH}unlock/", unlocking.unlock_document, name="translation-unlock"),
    path(f"{ENGLISH}cover/", covering.cover, name="translation-cover"),
    path(f"{ENGLISH}look/", first_look.look_at_translation, name="translation-look"),
    path(f"{ENGLISH}remove/", translations.remove, name="translation-remove"),
]
SIGNING: list[URLPattern] = [
    path(SIGN, signing.to_sign, name="to-sign"),
    path(f"{SIGN}add/<slug:form>/<slug:who>/<int:page>/", signed_adding.add, name="signed-add"),
    path(
        f"{SIGN}add/<slug:form>/<slug:who>/<slug:giver>/<int:page>/",
        signed_adding.add,
        name="signed-add-of",
    ),
    path(SIGNED, signed_pages.signed_page, name="signed-page"),
    path(f"{SIGNED}state/", signed_pages.state, name="signed-page-state"),
    path(f"{SIGNED}{PICTURE}", signed_pages.picture, name="signed-page-picture"),
    path(f"{SIGNED}original/", signed_pages.original, name="signed-page-original"),
    path(f"{SIGNED}unlock/", unlocking.unlock_signed_page, name="signed-page-unlock"),
    path(f"{SIGNED}remove/", signed_pages.remove, name="signed-page-remove"),
]
AFTER: list[URLPattern] = [
    path(f"{CASE}after/", after.tracker, name="after"),
    path(f"{CASE}after/days.ics", after.calendar, name="after-calendar"),
    path(f"{CASE}after/open/", after.open_answers, name="after-open"),
    path(f"{CASE}after/again/", after.begin_again, name="after-again"),
    path(f"{CASE}after/add/<slug:page_id>/", after_steps.step_add, name="after-add"),
    path(f"{CASE}after/<uuid:code>/", after_steps.step, name="after-step"),
    path(f"{CASE}after/<uuid:code>/remove/", after_steps.step_remove, name="after-remove"),
]
LETTER = f"{CASE}<slug:who>/letter/"
SUGGESTIONS: list[URLPattern] = [
    path(f"{LETTER}suggestions/", suggestions.suggestions, name="suggestions"),
    path(
        f"{LETTER}suggestions/<uuid:code>/",
        suggestions.suggestion_decide,
        name="suggestion-decide",
    ),
    path(
        f"{LETTER}suggestions/<uuid:code>/back/",
        suggestions.suggestion_withdraw,
        name="suggestion-withdraw",
    ),
    path(f"{LETTER}suggest/<slug:part>/<int:place>/", suggest.suggest_words, name="suggest"),
]
LINKS: list[URLPattern] = [
    path(f"{CASE}links/", task_links.task_links, name="task-links"),
    path(f"{CASE}links/<uuid:code>/end/", task_links.task_link_end, name="task-link-end"),
]
TRAIL: list[URLPattern] = [path(f"{CASE}who-looked/", who_looked.who_looked, name="who-looked")]
MEMBERS: list[URLPattern] = [
    path(f"{CASE}members/", members.members, name="members"),
    path(f"{CASE}members/leave/", members.leave, name="member-leave"),
    path(f"{CASE}members/<int:number>/role/", members.role, name="member-role"),
    path(f"{CASE}members/<int:number>/remove/", members.remove, name="member-remove"),
    path(f"{CASE}members/<int:number>/owner/", members.owner, name="member-owner"),
]
PACKETS: list[URLPattern] = [
    path(f"{CASE}fee/", paying.paying, name="paying"),
    path(f"{CASE}packet/", builds.packet, name="packet"),
    path(f"{CASE}packet/make/", builds.make, name="make-packet"),
    path(f"{CASE}packet/<uuid:code>/", builds.build, name="build"),
    path(f"{CASE}packet/<uuid:code>/state/", builds.build_state, name="build-state"),
    path(f"{CASE}packet/v<int:number>/", builds.download, name="packet-file"),
]
ONLINE: list[URLPattern] = [
    path(f"{CASE}online/", online.online, name="online"),
    path(f"{CASE}<slug:who>/online/", online.screens, name="online-of"),
    path(f"{CASE}online/v<int:number>.zip", online_files.upload_all, name="upload-all"),
    path(
        f"{CASE}online/v<int:number>/<int:place>.pdf", online_files.upload_file, name="upload-file"
    ),
]
DESK: list[URLPattern] = [
    path("desk/", desk.desk, name="desk"),
    path("desk/<slug:reference>/", desk.case_at_desk, name="desk-case"),
    path("desk/<slug:reference>/open/", setting_aside.what_stops, name="what-stops"),
    path("desk/<slug:reference>/open/<int:number>/", setting_aside.back, name="set-aside-back"),
]
FACT = "facts/row/<str:key>/<str:day>/"
FACTS: list[URLPattern] = [
    path("facts/", facts_desk.facts, name="facts"),
    path("facts/new/", facts_proposing.new_notice, name="facts-new"),
    path("facts/changes/", facts_changes.changes, name="facts-changes"),
    path("facts/changes/<uuid:code>/", facts_changes.one_change, name="facts-change"),
    path(FACT, facts_row.row, name="fact"),
    path(f"{FACT}change/", facts_proposing.change, name="fact-change"),
    path(f"{FACT}next/", facts_proposing.next_row, name="fact-next"),
]
