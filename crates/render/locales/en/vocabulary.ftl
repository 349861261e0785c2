vocabulary-title = Vocabularies
vocabulary-lead = The facts of services are chosen from these vocabularies. Codes stay, but labels and order can change.
vocabulary-empty = There are no vocabularies yet.
vocabulary-vocabulary = Vocabulary
vocabulary-terms = Terms
vocabulary-active = In use
vocabulary-category = Topics of services
vocabulary-client-situation = Situations
vocabulary-accessibility = Accessibility
vocabulary-way-of-delivery = Ways of providing a service
vocabulary-service-language = Service languages
vocabulary-other-benefit = Other benefits
vocabulary-municipality = Municipalities
vocabulary-term-new = Add a term
vocabulary-term-edit = Edit the term
vocabulary-label = Label
vocabulary-code = Code
vocabulary-code-hint = Small letters a–z, digits and hyphens. The code cannot be changed later.
vocabulary-parent = Term above
vocabulary-parent-none = No term above
vocabulary-label-fi = Label in Finnish
vocabulary-label-sv = Label in Swedish
vocabulary-label-en = Label in English
vocabulary-services = Services
vocabulary-organisations = Organisations
vocabulary-state = State
vocabulary-state-active = in use
vocabulary-state-retired = out of use
vocabulary-state-merged = merged: { $label }
vocabulary-order = Order
vocabulary-up = Move up
vocabulary-down = Move down
vocabulary-of = ({ $label })
vocabulary-save = Save
vocabulary-conflict-title = Somebody else changed the labels meanwhile
vocabulary-conflict = Nothing has been saved. What you typed is in the form. Stored now: { $labels }. If you save, you replace them.
vocabulary-uses-title = Where it is used
vocabulary-uses-none = No service has the term now.
vocabulary-uses-older = An old version of a service has the term.
vocabulary-steps-title = Retiring and merging
vocabulary-retire-hint = A retired term can no longer be chosen. Services that have it keep it. A term above others takes those along.
vocabulary-merged-hint = The term is merged. Shown in its place: { $label }.
vocabulary-retire = Retire
vocabulary-activate = Take into use
vocabulary-delete = Delete
vocabulary-merge = Merge into another term
vocabulary-merge-title = Merge the term into another
vocabulary-merge-lead = After merging, services show the other term. Stored versions are not changed. Merging cannot be undone.
vocabulary-merge-into = The term that takes its place
vocabulary-merge-effects = What will happen
vocabulary-merge-services = { $count ->
    [one] { $count } service gets the other term.
   *[other] { $count } services get the other term.
}
vocabulary-merge-organisations = { $count ->
    [one] The area of { $count } organisation moves to the other municipality.
   *[other] The area of { $count } organisations moves to the other municipality.
}
vocabulary-merge-button = Merge
vocabulary-merge-none = There is no other term in the vocabulary into which this could be merged.
vocabulary-back = Back to the vocabulary
