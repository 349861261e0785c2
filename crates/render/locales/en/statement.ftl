# The texts of version 1 of the pages about cookies and accessibility: see info.ftl. What is said of
# cookies is what crates/web/src/cookies.rs does.
statement-cookies = Cookies
statement-accessibility = Accessibility statement
statement-cookies-text =
    The Service Manual uses only cookies without which signing in would not work. There are none for tracking, advertising or visitor statistics, and that is why you are not asked for consent.

    ## If you only read about services

    When you search for services and read about them without signing in, no cookie is stored in your browser.

    ## Cookies when you sign in

    - **session**: keeps you signed in. The cookie goes when you sign out or close the browser. The session ends when the service is not used for [session_idle]. It lasts for at most [session_longest].
    - **sign-in**: remembers your sign-in between the password and the second factor. The cookie is valid for 15 minutes or until you are signed in.
    - **device**: tells that you have signed in with this browser before. With its help you get a message if somebody signs in to your account with a new browser. The cookie is valid for a year from the last sign-in.
    - **flash**: shows a message on the next page, for example “The service has been saved”. The cookie goes when the message has been shown, or after a minute at the latest. You can get it without being signed in too, for example after you have signed out.

    Over an encrypted connection the first three names begin with __Host-.

    The cookies hold neither your name nor your address nor anything else about you: only a random string, or the code of the message. Scripts in web pages cannot read them. Apart from them, the browser stores only the common cache for pages and the following list.

    ## Services you opened last

    While you are signed in, your browser remembers the 15 services you opened last for at most 30 days (recently-viewed), so that you find them again quickly. The list is in this browser only and is sent nowhere. It goes when you sign out or when a page is opened without signing in, and you can clear it yourself on the page Favourites.

    ## Other servers

    The pages load nothing from other servers, so nobody else can set cookies through them. The pages of services have links to the sites of others, which have practices of their own.

    ## Removing cookies

    You can remove the cookies in the settings of your browser at any time. You then have to sign in again.
statement-accessibility-text =
    This accessibility statement is about the Service Manual, an online catalogue of services that help people to work. The Finnish Act on the Provision of Digital Services (306/2019) applies to it and requires public online services to be accessible.

    The service is operated by: [operator].

    ## How accessible the service is

    The Service Manual meets the requirements of the act partially. The requirements are levels A and AA of the Web Content Accessibility Guidelines, WCAG 2.1. Our goal is the newer WCAG 2.2, level AA. We call the service partially conformant until somebody from outside has assessed it.

    ## Content that is not accessible

    - Organisations add files to their services, such as PDF, Word and PowerPoint documents. These may have shortcomings, for example missing headings or text alternatives of images (WCAG 1.1.1, 1.3.1).
    - Videos that were added may lack captions and audio description (WCAG 1.2.2, 1.2.5).
    - Texts that organisations wrote may have links whose name does not tell where they lead, or parts in other languages that are not marked (WCAG 2.4.4, 3.1.2).

    The pages of services have links to the sites of others. Those who operate a site are responsible for its accessibility.

    ## You can get the information in another way

    If you cannot read a file or other content, ask the contact person of the service or us, and you get the information in a form that suits you.

    ## Give feedback on accessibility

    Tell us if you notice a shortcoming: [contact].

    Give the address of the page, what does not work, and which device, browser and assistive technology you use. We answer within 14 days.

    ## Supervision

    Please give feedback to us first. If you are not content with the answer, or get none within 14 days, you can file a complaint or a request for clarification with the supervisory authority. Its website tells how to do that and how the matter is handled.

    Supervisory authority: Finnish Transport and Communications Agency Traficom, unit for the supervision of digital accessibility. Website: www.saavutettavuusvaatimukset.fi. Telephone exchange: [+358 29 534 5000](tel:+358295345000).

    ## How accessibility was assessed

    The developer of the service made the assessment. Each page is checked automatically in all three languages every time the service changes. The most important tasks were also tested with a keyboard alone, without JavaScript, and on a screen 320 pixels wide. Nobody from outside has assessed the service yet.

    The version and date of this statement are at the beginning of the page.
