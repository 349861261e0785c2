start-title = Start
start-greeting = Hello, { $name }
start-tasks = Waiting for you
start-no-tasks = Nothing is waiting for you right now.
start-task-review = { $count ->
    [one] { $count } service waits for publication
   *[other] { $count } services wait for publication
}
start-task-returned = { $count ->
    [one] { $count } service has been returned to you for editing
   *[other] { $count } services have been returned to you for editing
}
start-task-to-confirm = { $count ->
    [one] { $count } service waits for you to confirm that it is up to date
   *[other] { $count } services wait for you to confirm that they are up to date
}
start-task-drafts = { $count ->
    [one] { $count } draft is unfinished
   *[other] { $count } drafts are unfinished
}
start-task-translate = { $count ->
    [one] { $count } service has a translation that is behind the original
   *[other] { $count } services have a translation that is behind the original
}
start-task-invitations = { $count ->
    [one] { $count } invitation waits for your approval
   *[other] { $count } invitations wait for your approval
}
start-task-no-main-user = { $count ->
    [one] { $count } organisation has no main user
   *[other] { $count } organisations have no main user
}
start-task-one-main-user = { $count ->
    [one] { $count } organisation has only one main user
   *[other] { $count } organisations have only one main user
}
start-task-no-services = { $count ->
    [one] { $count } organisation has no services
   *[other] { $count } organisations have no services
}
start-task-broken-links = { $count ->
    [one] One link does not work
   *[other] { $count } links do not work
}
start-task-dead-mails = { $count ->
    [one] { $count } message could not be delivered
   *[other] { $count } messages could not be delivered
}
start-task-failed-jobs = { $count ->
    [one] { $count } background job has failed
   *[other] { $count } background jobs have failed
}
start-checklist = Getting started
start-done = Done:
start-step-search = Search for a service you know and see what its page looks like
start-step-service = Write a draft of your first service
start-step-submit = Submit the draft for publication
start-step-invite = Invite a second main user to your organisation
start-step-organisation = Check your organisation’s details
start-task-access-review = { $count ->
    [one] { $count } person waits for the activity check
   *[other] { $count } people wait for the activity check
}
start-task-overdue-reviews = { $count ->
    [one] The activity check of { $count } organisation is late
   *[other] The activity checks of { $count } organisations are late
}
start-hide = Hide the first tasks
start-show = Show the first tasks
start-step-profile = Fill in your name
start-step-factor = Set up a second way to sign in
start-step-guide = Read the guide for your role
start-task-late-reviews = { $count ->
    [one] { $count } service has waited to be published for longer than agreed
   *[other] { $count } services have waited to be published for longer than agreed
}
start-task-days = { $count ->
    [one] the longest for { $count } day
   *[other] the longest for { $count } days
}
start-task-without-updater = { $count ->
    [one] { $count } service has no updater
   *[other] { $count } services have no updater
}
start-task-ending-soon = { $count ->
    [one] { $count } user’s account or access ends soon
   *[other] { $count } users’ accounts or access end soon
}
start-idle = You could, for example,
start-idle-search = search for services
start-idle-lists = open your favourites
start-idle-services = go through your services
start-idle-write = write a new service
