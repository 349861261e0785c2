browse-organisations = Organisations
browse-organisations-lead = The municipalities, employment areas and service providers whose services you find here.
browse-organisations-none = No services have been published here yet.
browse-organisation-description = { $name }: services, locations and contact details.
browse-letters = Index from A to Ö
browse-other-letters = Other
browse-services = Services
browse-narrow = Narrow these services down in the search
browse-none = There are no services here right now.
browse-updated = Services last updated on { $day }
browse-contact = Contact details
browse-covered = Municipalities served
browse-providers = Service providers
browse-authorities = Provides services for
browse-places = Where services take place
browse-in-language = This organisation has not been described in English. Language of the description: { $language }.
browse-municipalities = Municipalities
browse-municipalities-lead = Choose your home municipality to see which services are open to its residents.
browse-region = Municipalities of the region
browse-other-municipalities = Other municipalities
browse-all-municipalities = All municipalities
browse-municipality = Services for residents of { $name }
browse-municipality-description = Services that help residents of { $name } to find work.
browse-municipality-lead = These services are open to you if you live in the municipality. Those that take place there come first.
browse-there = { $count ->
    [one] { $count } service takes place in your own municipality.
   *[other] { $count } services take place in your own municipality.
}
browse-serving = Who serves the municipality
browse-topics = Topics
browse-topics-lead = Browse services by topic or by your situation.
browse-topic-description = Services on the topic { $label }.
browse-below = More specific topics
browse-situations = What describes your situation?
browse-situation-lead = Services meant for people in this situation.
browse-authority = Municipality or employment area
browse-provider = Service provider
browse-contents = On this page
