"""Addresses of the product: codes, numbers and page ids, never names or facts.

The lists of one area stand together; the order matters only where a text says so.
"""

from django.urls import URLPattern, path

from packets.views import (
    account,
    case_home,
    cases,
    checking,
    confirming,
    lawyer_first,
    letter,
    one_task,
    people,
    privacy,
    public,
    replaying,
    screener,
    second_factor,
    second_question,
    sign_in,
    spelling,
    where_it_goes,
    wizard,
)
from packets.views.case_urls import (
    AFTER,
    DESK,
    EVIDENCE,
    FACTS,
    LINKS,
    MEMBERS,
    ONLINE,
    PACKETS,
    SIGNING,
    SUGGESTIONS,
    TRAIL,
)
from packets.views.review_urls import REVIEW
from packets.views.sheet_urls import SHEETS

PUBLIC = [
    path("", public.home, name="home"),
    path("help/", public.help_page, name="help"),
    path("safety/", public.safety, name="safety"),
    path("privacy/", public.privacy, name="privacy"),
    path("accessibility/", public.accessibility, name="accessibility"),
    path("terms/", public.terms, name="terms"),
    path("which-reason/", lawyer_first.which_reason, name="which-reason"),
    path("notices/", lawyer_first.news, name="news"),
    path("language/", public.language, name="language"),
    path("language/<str:code>/", public.choose_language, name="choose-language"),
    path("leave/", privacy.leave, name="leave"),
]
SCREENER = [
    path("start/", screener.begin, name="screener-start"),
    path("start/result/", screener.result, name="screener-result"),
    path("start/<slug:page_id>/", screener.question, name="screener"),
]
ACCOUNT = [
    # The names that begin with account_ are those that allauth asks for.
    path("sign-in/", sign_in.SignIn.as_view(), name="account_login"),
    path("sign-in/", sign_in.SignIn.as_view(), name="account_signup"),
    path("sign-in/", sign_in.SignIn.as_view(), name="account_request_login_code"),
    path("sign-in/", sign_in.SignIn.as_view(), name="account_inactive"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-in/code/", sign_in.SignInCode.as_view(), name="account_confirm_login_code"),
    path("sign-out/", privacy.sign_out, name="sign-out"),
    path("account/", account.account, name="account"),
    path("sign-in/second/", second_question.SecondQuestion.as_view(), name="mfa_authenticate"),
    path("account/second/", second_factor.second_factor, name="second-factor"),
    path("account/second/app/", second_factor.app, name="second-app"),
    path("account/second/app/key.svg", second_factor.app_picture, name="second-picture"),
    path("account/second/passkey/", second_factor.passkey, name="second-passkey"),
    path("account/second/codes/", second_factor.recovery_codes, name="second-codes"),
    path("account/second/<int:pk>/remove/", second_factor.remove, name="second-remove"),
    path("account/again/", confirming.confirm, name="confirm"),
    path("account/safe/", account.safe, name="safe"),
    path("account/before-you-start/", account.before_you_start, name="before-you-start"),
    path("words/", replaying.send_again, name="words-again"),
]
CASES = [
    path("cases/", cases.cases, name="cases"),
    path("cases/new/", cases.start, name="case-start"),
    path("c/<slug:reference>/", case_home.case_home, name="case"),
    path("c/<slug:reference>/people/", people.people, name="people"),
    path("c/<slug:reference>/people/add/", people.traveller_add, name="traveller-add"),
    path("c/<slug:reference>/supporters/add/", people.supporter_add, name="supporter-add"),
    path(
        "c/<slug:reference>/supporters/<slug:who>/remove/",
        people.supporter_remove,
        name="supporter-remove",
    ),
    path(
        "c/<slug:reference>/people/<slug:who>/name/",
        people.traveller_rename,
        name="traveller-rename",
    ),
    path(
        "c/<slug:reference>/people/<slug:who>/remove/",
        people.traveller_remove,
        name="traveller-remove",
    ),
    path("c/<slug:reference>/<slug:who>/letter/", letter.letter, name="letter"),
    path("c/<slug:reference>/lawyer/<slug:code>/", lawyer_first.lawyer_first, name="lawyer-first"),
    *SUGGESTIONS,
    path("c/<slug:reference>/spelling/", spelling.spelling, name="spelling"),
    path("c/<slug:reference>/check/", checking.all_answers, name="check-all"),
    path("c/<slug:reference>/check/<slug:part>/", checking.one_task, name="check"),
    path("c/<slug:reference>/check/<slug:who>/<slug:part>/", checking.one_task, name="check-of"),
]
TASK = [
    path("task/", one_task.task, name="task"),
    path("task/done/", one_task.done, name="task-done"),
    path("task/page/<int:page>-<int:width>.png", one_task.page_picture, name="task-picture"),
    path("task/ask/<slug:page_id>/", one_task.answer, name="task-answer"),
    path("t/", one_task.open_task, name="task-open"),
]
WHERE = [
    path("c/<slug:reference>/where/<slug:page_id>/", where_it_goes.where, name="where"),
    path(
        "c/<slug:reference>/where/<slug:page_id>/<slug:form>/<int:number>.png",
        where_it_goes.where_picture,
        name="where-picture",
    ),
    path(
        "c/<slug:reference>/<slug:who>/where/<slug:page_id>/", where_it_goes.where, name="where-of"
    ),
    path(
        "c/<slug:reference>/<slug:who>/where/<slug:page_id>/<slug:form>/<int:number>.png",
        where_it_goes.where_picture,
        name="where-picture-of",
    ),
]
# The pages of the wizard take every other address below a case, so they come last.
WIZARD = [
    path("c/<slug:reference>/<slug:page_id>/", wizard.page, name="page"),
    path("c/<slug:reference>/<slug:who>/<slug:page_id>/", wizard.page, name="page-of"),
]

urlpatterns: list[URLPattern] = [
    *PUBLIC,
    *SCREENER,
    *ACCOUNT,
    *CASES,
    *EVIDENCE,
    *SIGNING,
    *AFTER,
    *LINKS,
    *MEMBERS,
    *REVIEW,
    *TRAIL,
    *TASK,
    *SHEETS,
    *PACKETS,
    *ONLINE,
    *DESK,
    *FACTS,
    *WHERE,
    *WIZARD,
]
