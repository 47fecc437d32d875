"""Why something was not brought into a library. `what` stands beside the thing's name, so it does not repeat it."""

from __future__ import annotations

from clipper.domain.errors import ClipperError


class SourceMissing(ClipperError):
    """What was to be brought in is not there."""

    what = "There is no such file."
    next_step = "It may have been moved or renamed meanwhile."


class SourceUnreadable(ClipperError):
    """The system will not hand out the file or folder."""

    what = "It cannot be read: {reason}."
    next_step = "Check its permissions and that its disk is connected, then try again."


class NotesNotReadable(ClipperError):
    """A clipping whose notes file cannot be read: without its marks it is not brought in."""

    what = "The notes file beside it cannot be read: {reason}."
    next_step = "Check its permissions, then try again."


class HoldsLibrary(ClipperError):
    """The library itself, or a folder that the library lies in."""

    what = "The library is this folder, or lies in it: it cannot be imported into itself."
    next_step = "Choose the files themselves, or another folder."


class InLibraryAlready(ClipperError):
    """A file or folder that lies in the library."""

    what = "It is in this library already."


class Duplicate(ClipperError):
    """The same bytes are in the library."""

    what = "The same clipping is in the library already: {file}."


class DuplicateWithNotes(ClipperError):
    """The same bytes are in the library, and the one outside has notes of its own."""

    what = "The same clipping is in the library already: {file}. The notes of this one were not imported."


class NotAClipping(ClipperError):
    """A kind of file that Clipper does not read."""

    what = "Clipper does not read files of this kind."


class Hidden(ClipperError):
    """A name with a dot before it."""

    what = "It is hidden."


class LinkLeadsOut(ClipperError):
    """A link to something outside the folder that was chosen."""

    what = "It is a link that leads out of the folder."


class FolderLink(ClipperError):
    """A link to a folder inside."""

    what = "It is a link to a folder."


class NotAFile(ClipperError):
    """A pipe, a device, a socket."""

    what = "It is neither a file nor a folder."


class NothingInIt(ClipperError):
    """A file of no bytes."""

    what = "It is empty."


class TooLargeToBringIn(ClipperError):
    """More bytes than a clipping may have."""

    what = "It is too large: {size_mb} MB, and Clipper reads up to {limit_mb} MB."


class NotesWithoutClipping(ClipperError):
    """A notes file, or another file of Clipper's own, alone."""

    what = "It is a file of Clipper’s own without its clipping."


class PageParts(ClipperError):
    """The folder of pictures and scripts that a browser saves beside a page."""

    what = "It holds the parts of a saved page; Clipper keeps the page itself."


class NotBroughtIn(ClipperError):
    """The library would not take it."""

    what = "It could not be written into the library: {reason}."
    next_step = "Put that right, then try again. What is in the library already stays."


class NoWords(ClipperError):
    """The clipboard, or what was dropped, holds no text."""

    what = "There is no text to make a clipping of."
    next_step = "Copy some text, or files, and paste again."


class OnlyAnAddress(ClipperError):
    """The text is a web address and nothing else."""

    what = "This is an address, not an article, and Clipper fetches nothing from the network."
    next_step = "Open it in a browser, save the page, and drop the file here."


class TextTooLarge(ClipperError):
    """More text than a clipping may have."""

    what = "The text is too large: {size_mb} MB, and Clipper reads up to {limit_mb} MB."


class NotTakenOut(ClipperError):
    """Undoing an import left some clippings where they are."""

    what = "{files} stayed in the library. {reason}"
    next_step = "Everything else is done, and nothing is lost."


class NotPutBack(ClipperError):
    """Doing an import again did not bring all of it back."""

    what = "{files} could not be brought back. {reason}"
    next_step = "They are kept in {folder}."


class MarksNotSaved(ClipperError):
    """A clipping whose marks are only in memory stays where it is."""

    what = "Its marks are not saved yet."


class ClippingNotThere(ClipperError):
    """A clipping that was brought in is not where it was put."""

    what = "It was moved, renamed or deleted meanwhile."
