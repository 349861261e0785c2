//! The types of files that are taken (spec 3.2).

use crate::codes::coded;

macro_rules! file_types {
    ($($(#[$doc:meta])* $name:ident: $code:literal, [$($ending:literal),+], $media:literal;)+) => {
        coded! {
            /// A type of file that is taken. Its code is also the usual ending of a name.
            FileType { $($(#[$doc])* $name = $code;)+ }
        }

        impl FileType {
            /// The endings that names of such files have, in lower case and without the dot.
            pub const fn endings(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($ending),+],)+ }
            }

            /// The media type under which it is delivered.
            pub const fn media_type(self) -> &'static str {
                match self { $(Self::$name => $media,)+ }
            }
        }
    };
}

file_types! {
    /// Portable document.
    Pdf: "pdf", ["pdf"], "application/pdf";
    /// Text document in the open format.
    Docx: "docx", ["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /// Text document of before 2007.
    Doc: "doc", ["doc"], "application/msword";
    /// Spreadsheet in the open format.
    Xlsx: "xlsx", ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// Spreadsheet of before 2007.
    Xls: "xls", ["xls"], "application/vnd.ms-excel";
    /// Presentation in the open format.
    Pptx: "pptx", ["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    /// Presentation of before 2007.
    Ppt: "ppt", ["ppt"], "application/vnd.ms-powerpoint";
    /// Picture without loss.
    Png: "png", ["png"], "image/png";
    /// Photograph.
    Jpg: "jpg", ["jpg", "jpeg"], "image/jpeg";
    /// Film.
    Mp4: "mp4", ["mp4", "m4v"], "video/mp4";
}

impl FileType {
    /// The type that an ending stands for; in any case of letters.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|one| one.endings().contains(&ending.as_str()))
    }

    /// Whether a browser may show it in a window of its own. Everything else is downloaded only:
    /// the viewers of browsers for documents do not work in a sandbox, and pictures and films do.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Png | Self::Jpg | Self::Mp4)
    }
}
