organisation-list-title = Organisations
organisation-list-empty = No organisations have been added yet.
organisation-list-none = No organisation fits.
organisation-new = Add an organisation
organisation-name = Name
organisation-kind = Kind
organisation-people = People
organisation-parents = Works under
organisation-parents-hint = Choose at least one municipality or employment area that services are provided for.
organisation-parents-hint-both = A provider needs at least one municipality or employment area that services are provided for. Choose none for a municipality or an employment area.
organisation-status = Status
organisation-name-fi = Name in Finnish
organisation-name-sv = Name in Swedish
organisation-name-en = Name in English
organisation-edit = Edit details
organisation-edit-title = Edit the organisation’s details
organisation-save = Save
organisation-details = Details
organisation-people-manage = Manage people
organisation-people-empty = The organisation has no people yet. Invite a main user first.
organisation-one-main-user = The organisation has fewer than two main users. Invite another, so that things do not depend on one person.
organisation-person = Person
organisation-role = Role
organisation-account = Account
organisation-last-active = Last active
organisation-invite = Invite people
organisation-email = E-mail address
organisation-invited-at = Invited
organisation-expires = Valid until
organisation-action = Action
organisation-revoke = Revoke invitation
organisation-revoke-for = ({ $email })
organisation-search = Search
organisation-back = Back to the organisation’s page
organisation-list-alarm = { $count ->
    [one] { $count } organisation has no main user. Show it.
   *[other] { $count } organisations have no main user. Show them.
}
organisation-filter-text = Name or business ID
organisation-main-users = Main users
organisation-services = Services
organisation-onboarding = Adding users
organisation-onboarding-described = Described
organisation-onboarding-missing = Not described
organisation-reviewed = People confirmed
organisation-review-due = Next activity check
organisation-review-open = the check is open
organisation-review-open-named = the check is open: { $name }
organisation-review-opens = the check opens
organisation-needs = Needs attention
organisation-needs-no-main-user = No main user
organisation-needs-one-main-user = One main user
organisation-needs-no-services = No services
organisation-needs-review-overdue = Activity check late
organisation-marker-none = no main user
organisation-marker-one = one main user
organisation-no-main-user = The organisation has no main user, so nobody looks after its people and services. Invite a main user now.
organisation-closed-on = closed { $day }
organisation-contact = Contact details
organisation-contact-hint = The organisation’s general contact details. Do not write information about clients here.
organisation-business-id = Business ID
organisation-business-id-hint = For example 1234567-1.
organisation-phone = Phone number
organisation-web = Web address
organisation-description = Short description
organisation-in-finnish = In Finnish
organisation-in-swedish = In Swedish
organisation-in-english = In English
organisation-municipalities = Municipalities covered
organisation-municipalities-hint = Open a letter and choose municipalities. You can leave this empty.
organisation-rules = Users and sign-in
organisation-rules-edit = Edit how users are added and sign in
organisation-process = How the organisation adds users
organisation-process-hint = Tell who decides about new users and how they are added. Main users see the text when they invite, and the invited see it on the invitation. Do not write personal data here.
organisation-process-missing = How users are added has not been described yet.
organisation-demands = Requirements
organisation-allowed-domains = Allowed e-mail domains
organisation-allowed-domains-hint = Write one on each line, for example example.fi. Only exactly these are allowed: example.fi does not allow an address that ends in sub.example.fi. If you leave this empty, every address is allowed.
organisation-any-domain = Invitations can be sent to any e-mail address.
organisation-only-domains = Invitations can be sent only to addresses in { $domains }.
organisation-approval-required = Another main user must approve invitations
organisation-expert-end-date = Experts’ access must have an end date
organisation-second-factor = Everybody must sign in with a second factor
organisation-second-factor-hint = An authenticator app or a passkey is needed beside the password.
organisation-four-eyes = Nobody can publish a service that they wrote alone
organisation-four-eyes-hint = Another person must check and publish the service.
organisation-providers = Providers
organisation-providers-count = { $count ->
    [0] No providers work under the organisation.
    [one] { $count } provider works under the organisation.
   *[other] { $count } providers work under the organisation.
}
organisation-providers-manage = Attach or detach providers
organisation-provider-new = Add a new provider
organisation-providers-attached = Under the organisation
organisation-providers-none = No providers work under the organisation.
organisation-provider-search = Name or business ID of the provider
organisation-attach = Attach
organisation-attach-title = Attach a provider
organisation-attach-hint = Search for a provider that already works under another organisation. Once it is attached, your organisation’s main users can also manage its details and people.
organisation-attach-none = The search found no providers that do not work under the organisation already.
organisation-detach = Detach
organisation-detach-hint = When you detach a provider, the organisation is no longer responsible for its services. The services stay visible.
organisation-close = Close the organisation
organisation-close-button = Close
organisation-close-lead = This cannot be undone. Nobody can be invited to the organisation or choose it any more.
organisation-close-effects = What will happen
organisation-close-services = { $count ->
    [one] { $count } service is archived
   *[other] { $count } services are archived
}
organisation-close-people = { $count ->
    [one] The membership of { $count } person ends
   *[other] The memberships of { $count } people end
}
organisation-close-deactivated = { $count ->
    [one] { $count } account is deactivated, because it was the last membership
   *[other] { $count } accounts are deactivated, because it was the last membership
}
organisation-close-invitations = { $count ->
    [one] { $count } open invitation is revoked
   *[other] { $count } open invitations are revoked
}
organisation-close-providers = { $count ->
    [one] { $count } provider no longer works under the organisation
   *[other] { $count } providers no longer work under the organisation
}
organisation-close-authorities = { $count ->
    [one] It no longer works under { $count } organisation
   *[other] It no longer works under { $count } organisations
}
organisation-close-answered-for = { $count ->
    [one] { $count } other service loses its responsible authority
   *[other] { $count } other services lose their responsible authority
}
organisation-close-lists = The organisation disappears from all lists of choices. Administrators can still see its page.
organisation-close-reason = Reason
organisation-close-reason-hint = The reason is shown in the log. Do not write personal data here.
organisation-close-confirm = I understand what will happen and close the organisation
organisation-close-refused = The organisation cannot be closed, because providers without another organisation work under it:
organisation-close-refused-hint = Attach them to another organisation first, or close them.
