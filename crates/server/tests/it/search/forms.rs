//! Forms of words that find each other, and some that must not.

use super::*;

#[test]
fn finnish_forms_find_each_other() {
    let pairs = [
        ("palkkatuella", "palkkatuki"),
        ("kuntoutuksen", "kuntoutus"),
        ("kursseja", "kurssi"),
        ("työttömän", "työtön"),
        ("kielikurssit", "kurssi"),
        ("työpajatoiminta", "työpaja"),
        ("kielikurssit", "kurssia"),
        ("työnhakijoille", "työnhakija"),
        ("työnantajien", "työnantaja"),
        ("maahanmuuttajille", "maahanmuuttaja"),
        ("nuorten", "nuori"),
        ("nuorille", "nuoret"),
        ("osatyökykyisten", "osatyökykyinen"),
        ("vammaisille", "vammainen"),
        ("pakolaisten", "pakolainen"),
        ("ikääntyneille", "ikääntynyt"),
        ("koulutuksiin", "koulutus"),
        ("työvoimakoulutuksessa", "työvoimakoulutus"),
        ("uraohjauksesta", "uraohjaus"),
        ("uraohjausta", "ohjaus"),
        ("työkokeiluun", "työkokeilu"),
        ("työharjoitteluissa", "työharjoittelu"),
        ("starttirahaa", "starttiraha"),
        ("yrittäjyyden", "yrittäjyys"),
        ("yrittäjiä", "yrittäjä"),
        ("työsuhteen", "työsuhde"),
        ("työpaikat", "työpaikka"),
        ("työpaikoilla", "työpaikka"),
        ("hakemuksen", "hakemus"),
        ("työhakemukset", "hakemus"),
        ("ansioluettelon", "ansioluettelo"),
        ("valmennuksia", "valmennus"),
        ("työhönvalmennus", "valmennus"),
        ("kotoutumisen", "kotoutuminen"),
        ("kotoutumiskoulutus", "koulutus"),
        ("kotoutumiskoulutus", "kotoutuminen"),
        ("työttömyysturvan", "työttömyysturva"),
        ("työttömyyden", "työttömyys"),
        ("tukea", "tuki"),
        ("tuet", "tuella"),
        ("etuuksia", "etuus"),
        ("neuvontaa", "neuvonta"),
        ("velkaneuvonnan", "velkaneuvonta"),
        ("ammattitaidon", "ammattitaito"),
        ("ammatinvalinnanohjaus", "ammatinvalinta"),
        ("tutkinnon", "tutkinto"),
        ("oppisopimuksella", "oppisopimus"),
        ("oppisopimuskoulutus", "oppisopimus"),
        ("kielitaidosta", "kielitaito"),
        ("suomen", "suomi"),
        ("Helsingissä", "helsinki"),
        ("Espoon", "espoo"),
        ("Vantaalla", "vantaa"),
        ("digitaidot", "taito"),
        ("lukihäiriöstä", "lukihäiriö"),
        ("mielenterveyden", "mielenterveys"),
        ("päihdekuntoutujien", "kuntoutuja"),
        ("eläkkeellä", "eläke"),
        ("lähetteen", "lähete"),
        ("kesken jääneet", "keskenjääneet opinnot kesken"),
        ("asunnottomat", "asunnoton"),
        ("vankien", "vanki"),
        ("ohjaamot", "ohjaamo"),
        ("etsivää nuorisotyötä", "etsivä nuorisotyö"),
        ("rekrytointeja", "rekrytointi"),
        ("muutosturvaan", "muutosturva"),
        ("lomautetuille", "lomautettu"),
        ("chatbotissa", "chatbotti"),
        ("CV:tä", "CV"),
        ("asumis- ja hoivapalvelut", "asuminen"),
        ("kahden kuukauden", "kaksi kuukautta"),
        ("ensimmäisen", "ensimmäinen"),
    ];
    assert_eq!(missed(Language::Fi, &pairs), NONE);
}

#[test]
fn swedish_forms_find_each_other() {
    let pairs = [
        ("arbetsmarknadsutbildning", "utbildning"),
        ("arbetsmarknadsutbildningar", "utbildningen"),
        ("kurser", "kurs"),
        ("språkkurser", "kurs"),
        ("lönesubventionen", "lönesubvention"),
        ("arbetssökande", "arbetssökandes"),
        ("arbetsgivare", "arbetsgivaren"),
        ("yrkesvägledning", "vägledning"),
        ("integrationsutbildningen", "utbildning"),
        ("startpenningen", "startpenning"),
        ("ungdomars", "ungdomar"),
        ("invandrarna", "invandrare"),
        ("arbetsprövningen", "arbetsprövning"),
        ("rehabiliteringen", "rehabilitering"),
        ("skolan", "skola"),
        ("bidraget", "bidrag"),
        ("barnets", "barn"),
        ("anmälan", "anmäla"),
        ("verkstaden", "verkstad"),
        ("ungdomsverkstäderna", "verkstad"),
        ("månader", "månad"),
        ("hyresbostäder", "bostad"),
        ("tänderna", "tand"),
        ("arbetsmarknadsåtgärd", "arbetsmarknaden"),
    ];
    assert_eq!(missed(Language::Sv, &pairs), NONE);
}

#[test]
fn swedish_words_are_marked_in_all_their_forms() {
    let index = named(Language::Sv, &[]);
    let marker = index.marker("verkstad", Language::Sv, &[]);
    assert_eq!(marker.places("Verkstaden och två verkstäder", Language::Sv), [0..10, 20..31]);
}

#[test]
fn english_forms_find_each_other() {
    let pairs = [
        ("courses", "course"),
        ("training", "trainings"),
        ("jobseekers", "jobseeker"),
        ("counselling", "counselled"),
        ("employers", "employer"),
        ("entrepreneurs", "entrepreneur"),
        ("subsidies", "subsidy"),
        ("studying", "studies"),
    ];
    assert_eq!(missed(Language::En, &pairs), NONE);
}

#[test]
fn related_looking_words_do_not_meet() {
    let pairs = [
        (Language::Fi, "kuntoutus", "kunta"),
        (Language::Fi, "työtön", "työntö"),
        (Language::Fi, "tuki", "tukka"),
        (Language::Fi, "velka", "vieläkö"),
        (Language::Sv, "utbildning", "bidrag"),
        (Language::En, "work", "word"),
    ];
    for (language, one, other) in pairs {
        let index = named(language, &[one, other]);
        assert_eq!(found(&index, language, one), [0], "{one} finds {other}");
    }
}
