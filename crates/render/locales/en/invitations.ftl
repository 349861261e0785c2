invitations-title = Invitations
invitations-open = Open invitations
invitations-open-empty = There are no open invitations.
invitations-ended = Ended invitations
invitations-ended-lead = { $days ->
    [one] Expired, revoked and declined invitations are listed here for { $days } day. Then the address is erased.
   *[other] Expired, revoked and declined invitations are listed here for { $days } days. Then the address is erased.
}
invitations-ended-empty = There are no ended invitations.
invitations-ended-on = Ended
invitations-state = State
invitations-state-awaiting = waits for approval
invitations-state-pending = waits for an answer
invitations-state-accepted = accepted
invitations-state-declined = declined
invitations-state-revoked = revoked
invitations-state-expired = expired
invitations-reminders = Reminders
invitations-until = until { $day }
invitations-approve = Approve
invitations-change = Change
invitations-resend = Send again
invitations-change-title = Change the invitation
invitations-change-lead = Links already sent still work. The person invited sees the change when opening the link.
invitations-change-button = Save the change
invitations-link = { $count ->
    [0] There are no open invitations. Show invitations
    [one] { $count } open invitation
   *[other] { $count } open invitations
}
invitations-link-approve = { $count ->
    [one] { $count } invitation waits for approval
   *[other] { $count } invitations wait for approval
}
