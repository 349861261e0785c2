# The texts of version 1 of the pages that help on: see info.ftl.
support-help = Help
support-faq = Frequently asked questions
support-contact = Contact us
support-help-text =
    This page tells how to search for services, what is on the page of a service, and how to use the Service Manual with assistive technology or a keyboard.

    ## Searching

    Type one or a few words into the search box and press Search. You do not need to know the name of the service.

    - Inflected forms are found: “course” also finds “courses”.
    - Everyday words and abbreviations find services whose description uses other words for the same thing.
    - Typing errors usually do no harm. The search may also ask whether you meant another word.
    - Quotation marks look for words side by side: “Finnish language”.
    - A minus sign in front of a word leaves it out: workshop -online.
    - If there are no results, use fewer words or browse the services by topic.

    ## Narrowing the results

    Under Narrow the search you choose, for example, a topic or a home municipality. Your choices are shown above the results, and you can remove them one by one. The narrowed search is in the address of the page too, so you can send it to somebody or save it as a bookmark.

    ## The page of a service

    The page begins with the name, the organiser and a summary. The box of details has, among other things, the languages, the charge and the target group. Then the page tells for whom the service is, how to take part, where and when it takes place, and who answers questions. It also has the day on which the description was last updated.

    You can print the page with your browser. The menus are left out.

    ## Languages

    The Service Manual is in Finnish, Swedish and English. You change the language at the top of the page and stay on the same page. If a service has not been described in the language you chose, you see it in its original language, and the page says so.

    The language of the description is not the language of the service. The language of the service is the one that is spoken there.

    ## Assistive technology and keyboard

    - The first link of each page leads straight to the content. You reach it with the Tab key.
    - Everything works with a keyboard; you do not need a mouse.
    - With a screen reader you can move by headings and by the regions of the page.
    - The text can be enlarged several times in the browser, and the page also fits the screen of a phone.
    - The pages work without JavaScript too.
    - Signed-in users are warned in time before their session ends.

    If something does not work with your assistive technology, please tell us. The contact is in the accessibility statement.
support-faq-text =
    This page has questions that readers and users of the Service Manual often ask.

    ## Searching and reading

    ### Does it cost anything to use the Service Manual?

    No, and you do not need to sign in. If there is a charge for a service itself, the price is on its page.

    ### Can I apply for a service through the Service Manual?

    No. The page of the service tells how to take part. If you can enrol online, the page has a link to the enrolment.

    ### Why can I not find a service that I know exists?

    Try another word or remove the filters. The service may also be missing because nobody confirmed its description in time, or because it has not been published yet. In that case, ask the organiser of the service or the employment services of your municipality.

    ### Can I take part in a service in another municipality?

    That depends on the service. See the home municipality on the page of the service: it tells whether the service is only for the residents of certain municipalities.

    ### What does a language level such as B1 mean?

    It tells how well you need to know the language. The page of the service explains the level in common words.

    ### Why do I see a service in another language?

    It has not been described in the language you chose. The original description is shown instead, because it is better than nothing.

    ### Whom do I ask if there is a mistake in the description of a service?

    Contact the contact person on the page of the service. Experts who are signed in can send a message to the updater of the service.

    ### Is data collected about me when I read about services?

    No. You do not need an account for reading, there is no tracking, and the pages load nothing from other servers.

    ## Accounts

    ### How do I get an account?

    Only by an invitation from the main user of your organisation. You cannot register by yourself.

    ### The link of the invitation does not work. What do I do?

    The link works once and is valid for [invitation_valid]. Ask the main user for a new invitation.

    ### I have forgotten my password. What do I do?

    Choose on the sign-in page that you have forgotten the password. You get a link by e-mail and choose a new one with it. The link is valid for [reset_link_valid].

    ### Why does my account not work any more?

    An unused account is deactivated [deactivate_after] after its last use. The main user of your organisation can restore it. The time for that is [restore_within].

    ## For service providers

    ### How soon is my service published?

    The responsible authority reviews the service before it is published. The longest agreed time is [new_service_within] for a new service and [changes_within] for a changed one.

    ### Why is my service no longer in the search?

    Probably nobody confirmed its description when the review fell due. Sign in, update the service and submit it for publication again.
support-contact-text =
    This page tells who answers which question, so that yours reaches the right place at once.

    ## A question about a service

    If you want to know more about a service or take part in it, contact the contact person on its page. Those who operate the Service Manual do not know the individual services and cannot enrol you.

    ## A question about your own job search

    Contact the employment services of your municipality or employment area. The Service Manual holds no data about clients. So do not send your personal identity code or facts about your situation to those who operate the Service Manual.

    ## A mistake in the description of a service

    Tell the contact person of the service. If you have an account as an expert, you can write to the updater of the service with the form at the end of the internal guidance.

    ## Accounts and signing in

    The main user of your organisation answers questions about invitations, roles and deactivated accounts. You get a new password yourself on the sign-in page.

    ## The Service Manual itself, feedback and accessibility

    The Service Manual is operated by: [operator].

    Feedback, faults and questions about the Service Manual: [contact].

    When you report a fault, give the address of the page, what you did, what happened, and which device and browser you use.

    ## Your own data

    If you have an account, you can see and download your data on the page My account. The privacy policy statement tells about your rights.
