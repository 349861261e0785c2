//! Pages of texts: about the service, guides, first steps.

use crate::pages::{guide, info_pages, page_editor, page_files, start};

super::table! {
    get  FOR_JOBSEEKERS      Public   info_pages::jobseekers;
    get  FOR_EXPERTS         Public   info_pages::experts;
    get  FOR_PROVIDERS       Public   info_pages::providers;
    get  HELP                Public   info_pages::help;
    get  FAQ                 Public   info_pages::faq;
    get  ASKING              Public   info_pages::contact;
    get  PRIVACY             Public   info_pages::privacy;
    get  DATA_SECURITY       Public   info_pages::data_security;
    get  COOKIES             Public   info_pages::cookies;
    get  ACCESSIBILITY       Public   info_pages::accessibility;
    get  NOTICE              SignedIn info_pages::notice;
    post NOTICE              SignedIn info_pages::acknowledge;
    get  PAGES               SignedIn page_editor::list;
    get  PAGE_EDIT           SignedIn page_editor::edit;
    post PAGE_EDIT           SignedIn page_editor::change;
    post PAGE_PREVIEW        SignedIn page_editor::preview;
    get  PAGE_VERSION        SignedIn page_editor::version;
    get  PAGE_FILES          SignedIn page_files::list;
    upload PAGE_FILES        SignedIn page_files::add;
    post PAGE_FILE_REMOVE    SignedIn page_files::remove;
    get  GUIDE               Public   guide::list;
    get  GUIDE_EXPERT        Public   guide::expert;
    get  GUIDE_EDITOR        Public   guide::editor;
    get  GUIDE_MAIN_USER     Public   guide::main_user;
    get  GUIDE_ADMINISTRATOR Public   guide::administrator;
    post FIRST_STEPS         SignedIn start::show_first_steps;
    post FIRST_STEP          SignedIn start::take_step;
}
