servicenotice-title = Notice of the service
servicenotice-lead = A short notice stands on the page of the service and in search results, for example “Closed in July”. It is seen at once, and the service need not be published again.
servicenotice-texts-hint = Write the text in the languages in which the service is described. Where one is missing, readers see the original. Write nothing about clients.
servicenotice-until-hint = The notice disappears by itself after this day.
servicenotice-save = Save the notice
servicenotice-remove-hint = The notice disappears at once from the page of the service and from search results.
