"""What the world can do to us, each with a sentence for the user and a next step. Bugs are not here."""

from __future__ import annotations

from clipper.domain.told import Told


class ClipperError(Exception):
    """A fault of the world. `what` and `next_step` are templates, so that a window can translate them.

    The values fill both: `NotesDamaged(file="a.txt")` says "The notes file of a.txt …".
    """

    what = "Something could not be done."
    next_step = ""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.what.format(**values))

    @property
    def told(self) -> Told:
        """What happened, for a place that has the room for one sentence."""
        return Told.of(self.what, self.values)

    @property
    def advice(self) -> str:
        """The next step, filled in; "" when there is none."""
        return self.next_step.format(**self.values)


class FolderMissing(ClipperError):
    """The folder to open is not there, or is a file."""

    what = "There is no folder {folder}."
    next_step = "Check the name, or open another folder."


class FolderUnreadable(ClipperError):
    """The folder exists and the system will not list it."""

    what = "The folder {folder} cannot be read: {reason}."
    next_step = "Check its permissions, or open another folder."


class ClippingMissing(ClipperError):
    """A clipping that was asked for is not in the library."""

    what = "There is no clipping {file} in this library."
    next_step = "It may have been moved or renamed: look at the list of clippings."


class ClippingUnreadable(ClipperError):
    """The system will not hand out the file's bytes."""

    what = "{file} cannot be read: {reason}."
    next_step = "Check the file’s permissions and that its disk is connected, then open it again."


class NotText(ClipperError):
    """The file's bytes are not text in any way Clipper knows."""

    what = "{file} does not hold text that Clipper can read."
    next_step = "Open the original with its own program, or save it as text, Markdown or HTML."


class ClippingEmpty(ClipperError):
    """The file holds no text at all."""

    what = "{file} is empty."
    next_step = "Save the article again; the file has no text in it."


class ClippingTooLarge(ClipperError):
    """More bytes than a clipping may have."""

    what = "{file} is too large to read: {size_mb} MB, and Clipper reads up to {limit_mb} MB."
    next_step = "Split it into smaller files, or open the original with another program."


class QuoteNotFound(ClipperError):
    """A passage was to be made of words that are not in the clipping."""

    what = "“{quote}” is not in {file}, or not that often."
    next_step = "Copy the words from the clipping’s text as Clipper shows it."


class NotesUnreadable(ClipperError):
    """The notes file exists and the system will not hand out its bytes."""

    what = "The notes of {file} cannot be read: {reason}."
    next_step = "Check the permissions of the notes file. Marks are not shown until it can be read."


class NotesDamaged(ClipperError):
    """The notes file is not JSON, or not a page of annotations."""

    what = "The notes file of {file} is damaged: {reason}."
    next_step = "Nothing was thrown away: its bytes are kept as {kept_as}."


class NotesRestored(NotesDamaged):
    """The notes file was damaged, and its newest copy stands in its place now. `taken`: when that was made."""

    next_step = "The notes are again as they were on {taken}. The damaged file is kept as {kept_as}."


class NotesNewer(ClipperError):
    """The notes file was written by a later version of Clipper."""

    what = "The notes of {file} were written by a newer Clipper (version {version})."
    next_step = "They can be read here, not changed. Update Clipper to mark this clipping."


class SaveConflict(ClipperError):
    """The notes file on disk is not the one we read. Raised before anything is overwritten."""

    what = "The notes of {file} were changed by another program."
    next_step = "Both are kept: yours are in {kept_as}."


class SaveFailed(ClipperError):
    """The notes could not be written; the old file is whole, the changes are in memory."""

    what = "Could not save the notes of {file}: {reason}."
    next_step = "Your changes are kept in memory. Clipper will try again."


class DiskFull(SaveFailed):
    """SaveFailed of which no single file is to blame."""

    what = "Could not save: the disk is full."
    next_step = "Your changes are kept in memory."


class NotSaved(SaveFailed):
    """SaveFailed where nothing stays in memory: the command line ends."""

    next_step = "Nothing was changed: put that right, then run the command again."


class LibraryNotWritable(ClipperError):
    """The library's folder refuses writing: its notes go to the mirror folder."""

    what = "This folder cannot be written; your notes are kept on this computer."
    next_step = "They go into the folder as soon as it can be written."


class IndexFailed(ClipperError):
    """The index, which is only a cache, cannot be read or written."""

    what = "The list of clippings cannot be brought up to date: {reason}."
    next_step = "Your notes are saved all the same. Free some space on this computer’s disk, then try again."


class TwoCandidates(ClipperError):
    """A notes file whose clipping moved or is gone, and clippings that could be it, none of them for certain."""

    what = "The notes in {notes_file} could belong to {candidates}."
    next_step = "Rename the notes file after the right one; nothing was changed."


class ClippingGone(ClipperError):
    """A notes file whose clipping is nowhere in the library."""

    what = "The clipping of {notes_file} is not in this library."
    next_step = "Put the clipping back beside it; the marks in the notes file are kept."


class TagMissing(ClipperError):
    """A tag that was to be changed is nowhere in the library."""

    what = "There is no tag “{tag}” in this library."
    next_step = "See the library’s tags for the right spelling."


class TagExists(ClipperError):
    """A tag was to get the name of another one: that would merge the two."""

    what = "There is a tag “{tag}” already."
    next_step = "To make one tag of the two, use --merge instead of --rename."


class TagsNotChanged(ClipperError):
    """Some clippings that carry a tag could not be changed; the others were."""

    what = "The tags of {files} could not be changed. {reason}"
    next_step = "Everything else is done. Nothing was changed in these clippings."


class ClippingsNotChanged(ClipperError):
    """Some of the clippings that were to be changed together could not be; the others were."""

    what = "{files} could not be changed. {reason}"
    next_step = "Everything else is done. Nothing was changed in these clippings."


class TagBookDamaged(ClipperError):
    """clipper-library.json is not JSON. It is set aside when a tag's definition is saved."""

    what = "The library’s file of tags, {file}, is damaged: {reason}."
    next_step = "Its bytes are kept as {kept_as}. Colours and descriptions of tags are missing; the tags are not."


class TagBookForeign(ClipperError):
    """A file of that name which is not ours."""

    what = "{file} was not written by Clipper, so colours and descriptions of tags cannot be kept in it."
    next_step = "Rename that file if Clipper may use the name."


class TagBookNewer(ClipperError):
    """clipper-library.json was written by a later version of Clipper."""

    what = "{file} was written by a newer Clipper (version {version})."
    next_step = "Colours and descriptions of tags can be read here, not changed. Update Clipper to change them."


class TagBookUnreadable(ClipperError):
    """The system will not hand out the bytes of clipper-library.json."""

    what = "{file} cannot be read: {reason}."
    next_step = "Check its permissions. Colours and descriptions of tags are missing until then; the tags are not."


class TagBookNotSaved(ClipperError):
    """clipper-library.json could not be written; the old file is whole."""

    what = "Colours and descriptions of tags could not be saved in {file}: {reason}."
    next_step = "They are kept in memory. Clipper will try again."
