"""Addresses of the review: codes and numbers, never names."""

from django.urls import URLPattern, path

from packets.views import (
    annotated,
    asking,
    fixing,
    review,
    review_comments,
    review_letter,
    sign_off,
)

CASE = "c/<slug:reference>/review/"
PAGE = f"{CASE}<uuid:code>/<int:page>/"

REVIEW: list[URLPattern] = [
    path(CASE, review.review, name="review"),
    path(PAGE, review.review_page, name="review-page"),
    path(f"{PAGE}<int:width>.webp", review.review_picture, name="review-picture"),
    path(f"{CASE}letter/<slug:who>/", review_letter.review_letter, name="review-letter"),
    path(f"{CASE}comments/", review_comments.comments, name="comments"),
    path(f"{CASE}comments/<uuid:code>/", review_comments.comment, name="comment"),
    path(f"{CASE}v<int:number>.pdf", annotated.annotated, name="annotated"),
    path(f"{CASE}sign-off/", sign_off.sign_off_page, name="sign-off"),
    path(f"{CASE}ask/", asking.ask, name="ask-for-changes"),
    path("c/<slug:reference>/fix/", fixing.to_do, name="to-do"),
    path("c/<slug:reference>/fix/<uuid:code>/", fixing.fix, name="fix"),
    path("c/<slug:reference>/fix/<uuid:code>/place.png", fixing.fix_picture, name="fix-picture"),
    path("account/keys/", review_comments.keys, name="keys"),
]
