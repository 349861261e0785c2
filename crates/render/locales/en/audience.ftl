# The texts of version 1 of the pages for groups of readers: see info.ftl.
audience-jobseekers = For jobseekers
audience-experts = For experts
audience-providers = For service providers
audience-jobseekers-text =
    In the Service Manual you find services that help you on your way to work, such as coaching, workshops, language courses, rehabilitation and guidance. They are arranged by employment areas, municipalities, companies, associations and schools.

    ## You do not need an account

    You can search for services and read about them without signing in. The Service Manual does not ask for your name, your personal identity code or your situation. No data is collected about who reads about the services.

    ## How to find a service

    - Type what you need in your own words, for example “help with finding a job”, “Finnish course” or “I am exhausted at work”.
    - It does not matter in which form you write a word, and small typing errors do no harm.
    - You can also browse the services by topic on the front page.
    - If there are many results, narrow them, for example by topic or home municipality.

    ## What the page of a service tells you

    - for whom the service is
    - what is done in the service and how it helps
    - where and when the service takes place and in which languages
    - what the service costs
    - how to take part and what is required for it
    - who can tell you more.

    ## How to get into a service

    Read on the page of the service how to take part. For some services you can enrol yourself. For others you need to go through the employment services. In that case, tell your own expert about the service, and you can consider together whether it suits you.

    You do not apply for services in the Service Manual, and no decisions are made here. The organiser of the service or your own employment area is responsible for them.

    ## Whom you can ask

    The contact persons on the page of a service tell you more about it. For questions about your own job search, benefits and obligations, contact the employment services of your municipality.
audience-experts-text =
    The Service Manual is a tool for the experts of employment services. One search has all services of the region, and when you are signed in, you can also read their internal guidance.

    ## What you get when you are signed in

    - The internal guidance, on a tab of its own on the page of a service: how a client is referred to the service, on which conditions, how binding the service is, what is entered in the client information system, and whether a labour policy statement is needed.
    - The guidance of your own municipality or employment area first, if the guidance differs between municipalities.
    - A way to tell the updater of a service that something is wrong.

    You can send the address of the public page to a client. The client sees the same page without the internal guidance.

    ## How to get an account

    Accounts are created by invitation. The main user of your own organisation sends it; that may be your supervisor or the expert who is in charge of services.

    1. Ask the main user of your organisation for an invitation. Give your e-mail address at work.
    2. Open the link that comes by e-mail. It is valid for [invitation_valid].
    3. Read the privacy policy statement and choose a password. After that you are signed in.

    The account is personal. If you do not use it, it is deactivated [deactivate_after] after its last use. You get a message before that.

    ## Data about clients

    Do not type data about clients into any field, and not into the search either. The Service Manual is a catalogue of services and not a client information system.

    ## If a service is missing or out of date

    If a service is missing, tell a main user or an editor of your organisation. If you notice a mistake, you can write to the updater of the service with the form at the end of the internal guidance.
audience-providers-text =
    In the Service Manual you tell jobseekers, employers and the experts of employment services about your services. You write the descriptions yourself. The responsible authority, which is a municipality or an employment area, reviews and publishes them.

    ## How to join

    1. Contact the municipality or employment area for whose clients your service is meant.
    2. The main user of the authority adds your organisation to the Service Manual and invites its main user by e-mail. The link of the invitation is valid for [invitation_valid].
    3. As the main user, you invite the editors of your organisation and a second main user. Everybody has an account of their own.

    ## How a service is published

    1. Write the service as a draft. The form tells you all the time what is still missing, and the draft is kept if you go on later.
    2. Submit the service for publication when nothing is missing.
    3. The responsible authority reviews it and writes the internal guidance for experts. If something needs to be corrected, you get the service back with comments.
    4. The authority publishes the service, and the search finds it at once.

    The longest agreed time from submission to publication is [new_service_within] for a new service and [changes_within] for a changed one.

    ## How a service stays up to date

    - Choose an updater for each service, and how often it is reviewed.
    - When a review falls due, the updater gets a reminder. If everything is still correct, one click confirms it.
    - If nobody confirms it, the service leaves the public site [outdated_after] after the review fell due.
    - An outdated service is archived if it is not updated within [archived_after]. It can be restored from the archive.
    - If a service has an end date, the updater is asked about it [asked_before_end] in advance.
    - You can change a published service at any time. Readers see the changes when they have been published.

    ## A good description

    Write for a reader who does not know your service: what is done in it, whom it suits, how it helps and how to take part. Use short sentences and common words. A description in Finnish and Swedish helps those who do not read English.
