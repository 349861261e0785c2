# The texts of version 1 of two of the pages that administrators write; the others are in
# audience.ftl, support.ftl and statement.ftl. Administrators write later versions. Names in square
# brackets are facts of the running settings: crates/domain/src/info_page.rs. No line may begin
# with a bracket or an asterisk.
info-privacy = Privacy policy statement
info-data-security = Data security
info-next = See also
info-version = Version { $number }, { $day }
info-notice-title = Read the privacy policy statement
info-notice-lead = Read this statement before you go on. It tells how your data is processed. Each new version is shown to every user once.
info-notice-button = I have read the statement, continue
info-privacy-text =
    This statement tells which data about the users of the Service Manual is processed, why, and for how long. The Service Manual is a catalogue of services. It does not process data about clients, and such data must not be typed into any field.

    ## Controller and contact

    Controller and operator of the service: [operator].

    Contact for questions about your data: [contact].

    ## Which data about you is processed

    Two items are mandatory:

    - your e-mail address, which is also your user name
    - your home organisation and your role in it, and in other organisations if you belong to any.

    First name, last name and work title are voluntary. You can leave them out or remove them at any time.

    Using the service also creates the following data:

    - your language, and how often you want a summary by e-mail
    - a hash of your password, from which the password cannot be recovered, and the second factor you use
    - your sign-ins: time, kind of browser and system, and the day of last use
    - log entries about what you have done: time, event, subject and network address
    - which versions of service descriptions you have written
    - invitations and messages sent to you
    - the version of this statement that you have acknowledged, and when.

    The data comes from you, from the main user who invited you, or from your use of the service.

    ## Why the data is processed

    The data is needed to recognise users, to manage access rights, to maintain the service descriptions, to send messages to users, and to find out afterwards which changes were made.

    Legal basis of the processing: the controller fills in the legal basis here.

    ## How long the data is kept

    - An unused account is deactivated [deactivate_after] after its last use. A warning is sent by e-mail [deactivation_warnings] in advance.
    - The time within which a main user can restore a deactivated account is [restore_within]. A warning of the deletion is sent [deletion_warnings] in advance.
    - The account and all personal data in it are deleted for good [delete_after] after its last use. The name of the author is replaced by a pseudonym that does not reveal the person.
    - The log is kept for [log_kept]. Network addresses are shortened after [addresses_kept].
    - The link of an invitation is valid for [invitation_valid]. The address of an invitation that has ended is erased after [invitation_listed].
    - The address and content of a message are erased as soon as it has been sent. A message that could not be delivered is kept for [failed_mail_kept]. The fact that a message was sent is kept for at most [mail_traces_kept].
    - In backups the data remains for as long as the operator has decided.

    ## Who sees your data

    Your name, address, role and day of last use are seen by the main users of your organisation, by the main users of the organisation under which yours works, and by the administrators of the service. Your name is also shown to those who write and review the same services. The public pages hold no data about you.

    The data is not given to others or transferred out of the service. The only thing that leaves it is the e-mail that the service sends you. The service uses no analytics, and it uses cookies only for signing in and for messages shown on the page.

    ## Your rights

    On the page My account you can

    - see and correct your data
    - download everything that is stored about you
    - see your own log entries and end your sessions
    - close your account, which erases your personal data at once.

    You can also ask the controller to rectify or erase your data or to restrict the processing, and you can object to it. If you think that your data is processed wrongly, you can complain to the Data Protection Ombudsman.

    No automated decisions are made and no profiles are built from your data. Deleting an unused account depends only on the day of its last use.
info-data-security-text =
    This page tells where the data of the Service Manual is, who operates the service, and how the data is protected.

    ## Where the data is

    The service is operated by: [operator].

    The data is stored here: [data_location].

    Questions and reports about data security: [contact].

    ## Which data the service holds

    The service holds information about services and the organisations that provide them, and the accounts of its users. No data about clients is processed. No field, comment or form asks for it, and it must not be typed into the service.

    About users, only the e-mail address, home organisation and role are stored, and voluntarily the name and work title. The privacy policy statement tells more.

    ## What protects the data

    - Levels of access rights: the role determines what each person sees and can do. A changed right takes effect at once.
    - Personal accounts: new users come in by invitation only. The link of an invitation is valid for [invitation_valid] and works once.
    - Passwords are stored as hashes only. Common passwords are refused, and guessing is slowed down.
    - Two-factor authentication is available to everybody. It is required of administrators, and an organisation can require it of its people.
    - A session ends when the service is not used for [session_idle]. It lasts for at most [session_longest].
    - Log: sign-ins, changes and access rights are recorded in a log, and it is checked that the log has not been altered.
    - Training: there is a guide and a list of first tasks for each role.
    - Connections to the service are encrypted.

    ## Periods

    - An unused account is deactivated [deactivate_after] after its last use and deleted for good [delete_after] after it.
    - The main users of each organisation check its people regularly. The time between two checks is [review_every].
    - The link for a new password is valid for [reset_link_valid], and the link that confirms a new e-mail address for [email_link_valid].
    - The log is kept for [log_kept]. Network addresses are shortened after [addresses_kept].

    ## What leaves the service

    The pages load nothing from other servers. There are no analytics, and no fonts or trackers of third parties. The only things that leave the service are e-mail to its users and, if the operator has switched it on, the checking of links in the service descriptions.
