"""A case as a folder: `case.yaml` and the files it names, told in docs/case-folder.md.

The pages of the wizard are declared partly above this layer, so callers hand them in
(`packets.wizard.pages.all_pages()`), and every answer is checked against them.
"""

from packets.case_folder.reading import CaseFolder, read_case_folder, read_whole_folder
from packets.case_folder.writing import write_case_folder, write_whole_folder

__all__ = [
    "CaseFolder",
    "read_case_folder",
    "read_whole_folder",
    "write_case_folder",
    "write_whole_folder",
]
