"""The files that are uploaded where a request is filed online: cut out of the finished packet.

They are the very pages that were put together and read back, so that the letter's "Exhibit C, page
3" is true of them as well. What is typed into the account (Form I-131) and what goes with a parcel
(cover sheet, payment, Form G-1145) is not among them.
"""

from packets.assembly.uploads.making import FILE_NAME, Uploads, make_uploads

__all__ = ["FILE_NAME", "Uploads", "make_uploads"]
