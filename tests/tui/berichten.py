"""Messages of the door for the tests of the screen. ``t`` goes in every text, so that hostile text does too."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from domain.betrokkene import Plaats
from domain.betrokkenheid import Betrokkenheidsoort
from domain.categorie import Categorie
from domain.fase import Fase
from domain.gesprek import Deelstand
from domain.grondslag import Grondslag, Grondtoestand
from domain.kennisgeving import Plichtstand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.partij import Geheimhouding, Kring, Partijsoort
from domain.verstrekking import Aard
from services.berichten import adresboek as a
from services.berichten import convenant as c
from services.berichten import deelnemer as p
from services.berichten import dossier as d
from services.berichten import werkvoorraad as w
from services.berichten.antwoord import Fout, Gelukt, Geweigerd, Reden
from services.berichten.deelnemer import GEBLOKKEERD
from services.berichten.inzage import (
    BEPERKT,
    RECHTEN,
    Gehouden,
    Ingezien,
    Inzageoverzicht,
    Kennisgevingsbrief,
    Stap,
    Toestemmingsverloop,
)
from services.berichten.toetsing import Ontvangeroordeel, Toetsing
from services.berichten.vraagtekst import Vraagtekst

NU = datetime(2027, 3, 4, 13, 2, tzinfo=UTC)
VANDAAG = date(2027, 3, 4)


def nummer(n: int) -> UUID:
    """A recognisable id."""
    return UUID(int=n)


IK, GGZ, WIJK, CORP = nummer(101), nummer(102), nummer(103), nummer(104)
ORG = {IK: nummer(201), GGZ: nummer(202), WIJK: nummer(203), CORP: nummer(204)}
CASUS, CASUS_2, BURGER = nummer(1), nummer(2), nummer(11)
GEGEVEN, GEGEVEN_2, TOESTEMMING, VRAAG, EIGEN_VRAAG, OVERLEG, ACTIE, VERZOEK = (nummer(n) for n in range(301, 309))
GESPREK, BETROKKENHEID = nummer(309), nummer(312)


def werkvoorraad(t: str = "", aantal: int = 2, **anders: object) -> w.Werkvoorraad:
    """Two due things and some cases; the first case is run by the reader, the second is not."""
    ik = w.Ik(
        medewerker=IK,
        naam=f"C. Baak{t}",
        functie=f"regisseur{t}",
        organisatie=ORG[IK],
        organisatienaam=f"GGD Rivierenland{t}",
        rollen=(Rol.REGIE,),
    )
    nu = (
        punt(w.Zaaksoort.KENNISGEVING, GEGEVEN, "kennisgeving.doen", laat=3, t=t),
        punt(w.Zaaksoort.ACTIE, ACTIE, "actie.afronden", laat=0, t=t),
    )
    casussen = tuple(casusregel(n, t) for n in range(1, aantal + 1))
    beeld = w.Werkvoorraad(moment=NU, oefening=False, ik=ik, nu=nu, casussen=casussen)
    return beeld.model_copy(update=anders)


def punt(soort: w.Zaaksoort, onderdeel: UUID, opdracht: str, laat: int = 0, t: str = "", casus: UUID = CASUS) -> w.Punt:
    """Something due."""
    return w.Punt(
        casus=casus,
        kenmerk=f"Linde-17{t}",
        zaak=soort,
        wat=f"{soort.value} doen{t}",
        opdracht=opdracht + t,
        onderdeel=onderdeel,
        uiterlijk=VANDAAG - timedelta(days=laat),
        dagen_te_laat=laat,
    )


def casusregel(n: int, t: str = "") -> w.Casusregel:
    """A case in the list; the odd ones are run by the reader."""
    return w.Casusregel(
        casus=nummer(n),
        kenmerk=f"Linde-{n:04d}{t}",
        fase=Fase.UITVOERING,
        ik_voer_regie=n % 2 == 1,
        deelnemers=5 if n % 2 == 1 else None,
        laatste=NU - timedelta(minutes=n),
        laatste_wat=f"GGZ De Waal bracht iets in{t}",
    )


def dossier(t: str = "", gebeurtenissen: int = 3, **anders: object) -> d.Dossier:
    """A case with something of everything."""
    beeld = d.Dossier(
        casus=CASUS,
        kenmerk=f"Linde-17{t}",
        convenant="bemoeizorg",
        convenantversie=1,
        fase=Fase.UITVOERING,
        moment=NU,
        oefening=False,
        regisseur=f"C. Baak{t}",
        burgers=(d.Burger(persoon=BURGER, naam=f"A. Jansen{t}", geboren=date(1970, 1, 2), plaats=Plaats.BURGER),),
        ring=tuple(plek(m, k, t) for m, k in _KRINGEN.items()),
        tijdlijn=tuple(gebeurtenis(n, t) for n in range(gebeurtenissen)),
        toestemmingen=(toestemming(t),),
        gesprekken=(gesprek(t),),
        verstrekkingen=(verstrekking(GEGEVEN, t), verstrekking(GEGEVEN_2, t, OVERLEG)),
        plichten=(
            d.Plichtregel(
                verstrekking=GEGEVEN,
                over=BURGER,
                stand=Plichtstand.UITGESTELD,
                uiterlijk=date(2027, 3, 8),
                uitgesteld_door=f"C. Baak{t}",
            ),
        ),
        overleggen=(overleg(t),),
        acties=(actie(t),),
        vragen=(d.Vraagregel(vraag=VRAAG, over=BURGER, van=f"wijk{t}", aan=f"ggz{t}", stand=f"open{t}"),),
        verzoeken=(d.Verzoekregel(verzoek=VERZOEK, over=BURGER, gemaakt=0),),
        betrokkenheden=(betrokkenheid(t),),
    )
    return beeld.model_copy(update=anders)


_KRINGEN = {IK: Kring.KLEIN, GGZ: Kring.KLEIN, WIJK: Kring.KLEIN, CORP: Kring.BREED}
_NAMEN = {IK: "C. Baak", GGZ: "D. Smit", WIJK: "E. de Wit", CORP: "F. Bos"}
_ORGANISATIES = {IK: "GGD Rivierenland", GGZ: "GGZ De Waal", WIJK: "Wijkteam Noord", CORP: "Woonstichting Lek"}
_SOORTEN = {
    IK: Partijsoort.GGD,
    GGZ: Partijsoort.GGZ,
    WIJK: Partijsoort.WIJKTEAM,
    CORP: Partijsoort.WONINGCORPORATIE,
}


def plek(medewerker: UUID, kring: Kring, t: str = "") -> d.Ringplek:
    """A place in the ring."""
    return d.Ringplek(
        medewerker=medewerker,
        naam=_NAMEN[medewerker] + t,
        functie=f"medewerker{t}",
        organisatie=ORG[medewerker],
        organisatienaam=_ORGANISATIES[medewerker] + t,
        soort=_SOORTEN[medewerker],
        rol=Rol.REGIE if medewerker == IK else Rol.HULPVERLENING,
        kring=kring,
        taak=f"helpt{t}",
        doel=f"zorg{t}",
        niveau=Niveau.BUITENKANT if medewerker == WIJK else None,
        artikel=f"5.2{t}" if medewerker == WIJK else None,
    )


def gebeurtenis(n: int, t: str = "") -> d.Gebeurtenis:
    """A line of the timeline; 0 is the newest."""
    return d.Gebeurtenis(
        moment=NU - timedelta(hours=n),
        topic="verstrekking.gedaan",
        wie=f"D. Smit{t}",
        organisatienaam=f"GGZ De Waal{t}",
        zin=f"gebeurtenis {n}{t}",
    )


def toestemming(t: str = "") -> d.Toestemmingsregel:
    """A consent in force."""
    return d.Toestemmingsregel(
        toestemming=TOESTEMMING,
        over=BURGER,
        gevers=(f"GGZ De Waal{t}",),
        ontvangers=(f"Wijkteam Noord{t}",),
        doel=f"zorg{t}",
        categorieen=(Categorie.WONEN,),
        niveau=Niveau.BUITENKANT,
        van=VANDAAG,
        tot=date(2027, 9, 1),
        geweigerd=False,
        toestand=Grondtoestand.GELDT,
    )


def gesprek(t: str = "") -> d.Gespreksregel:
    """A talk that ended in sharing."""
    return d.Gespreksregel(
        gesprek=GESPREK,
        over=BURGER,
        gevers=(f"GGZ De Waal{t}",),
        ontvangers=(f"Wijkteam Noord{t}",),
        doel=f"zorg{t}",
        categorieen=(Categorie.ONDERSTEUNING,),
        niveau=Niveau.DAT,
        van=VANDAAG,
        tot=date(2027, 8, 1),
        stand=Deelstand.DELEN,
    )


def betrokkenheid(t: str = "") -> d.Betrokkenheidsregel:
    """Two who carry out a plan."""
    return d.Betrokkenheidsregel(
        betrokkenheid=BETROKKENHEID,
        over=BURGER,
        professionals=(f"D. Smit, GGZ De Waal{t}", f"E. de Wit, Wijkteam Noord{t}"),
        soort=Betrokkenheidsoort.PLAN,
        van=VANDAAG,
        tot=None,
        getekend_op=VANDAAG,
        vastgelegd_door=f"C. Baak, GGD{t}",
        beeindigd=False,
        toestand=Grondtoestand.GELDT,
    )


def verstrekking(welke: UUID, t: str = "", overleg_: UUID | None = None) -> d.Verstrekkingsregel:
    """A disclosure."""
    return d.Verstrekkingsregel(
        verstrekking=welke,
        over=BURGER,
        gedaan=NU,
        gever=f"D. Smit{t}",
        gever_organisatie=f"GGZ De Waal{t}",
        ontvangers=(f"E. de Wit{t}",),
        categorie=Categorie.GEZONDHEID,
        niveau=Niveau.BUITENKANT,
        doel=f"zorg{t}",
        grondslag=Grondslag.VITAAL_BELANG,
        toestand=Grondtoestand.GELDT,
        einddatum=date(2027, 3, 8),
        herbeoordelen=date(2027, 3, 6),
        kring=Kring.EEN_OP_EEN,
        overleg=overleg_,
        bevestigd=(f"E. de Wit{t}",),
    )


def genodigden(t: str = "") -> tuple[d.Genodigderegel, ...]:
    """Everyone of the ring."""
    return tuple(
        d.Genodigderegel(
            medewerker=m, naam=_NAMEN[m] + t, organisatienaam=_ORGANISATIES[m] + t, kring=k, taak=f"helpt{t}"
        )
        for m, k in _KRINGEN.items()
    )


def overleg(t: str = "", kring: Kring | None = Kring.BREED) -> d.Overlegregel:
    """A meeting that goes on."""
    return d.Overlegregel(
        overleg=OVERLEG,
        moment=NU,
        doel=f"plan maken{t}",
        situatie=f"het gaat niet goed{t}",
        burger_weet_ervan=f"weet het{t}",
        genodigden=genodigden(t),
        kring=kring,
        gesloten=False,
        inbrengen=1,
        besluiten=2,
        meegenomen={f"E. de Wit{t}": 1},
    )


def actie(t: str = "") -> d.Actieregel:
    """An open action."""
    return d.Actieregel(
        actie=ACTIE,
        overleg=OVERLEG,
        over=BURGER,
        wie=f"{_NAMEN[WIJK]}{t}",
        wat=f"huisbezoek{t}",
        uiterlijk=VANDAAG,
        afgerond=False,
    )


def overzicht(t: str = "", **anders: object) -> p.Overzicht:
    """A case as a participant sees it."""
    beeld = p.Overzicht(
        casus=CASUS_2,
        kenmerk=f"Eik-04{t}",
        fase=Fase.CASUSOVERLEG,
        moment=NU,
        oefening=False,
        regisseur=f"G. Vos{t}",
        kring=Kring.KLEIN,
        taak=f"behandelen{t}",
        doel="zorg",
        betrokkenen=(BURGER,),
        aan_mij=(aanbod(GEGEVEN, t), aanbod(GEGEVEN_2, t, Niveau.DAT)),
        van_mij=(
            p.EigenVerstrekking(
                verstrekking=nummer(311),
                over=BURGER,
                gedaan=NU,
                ontvangers=(f"E. de Wit{t}",),
                categorie=Categorie.WONEN,
                niveau=Niveau.DAT,
                einddatum=None,
                burger_verteld=False,
                beeindigd=False,
            ),
        ),
        vragen_aan_mij=(
            p.VraagAanMij(
                vraag=VRAAG,
                over=BURGER,
                van=WIJK,
                van_naam=_NAMEN[WIJK] + t,
                van_organisatie=_ORGANISATIES[WIJK] + t,
                open=True,
            ),
        ),
        mijn_vragen=(
            p.MijnVraag(vraag=EIGEN_VRAAG, over=BURGER, aan=f"F. Bos{t}", stand=f"afgewezen{t}", want=f"niet nodig{t}"),
        ),
        overleggen=(
            p.MijnOverleg(
                overleg=OVERLEG,
                moment=NU,
                doel=f"plan maken{t}",
                situatie=f"het gaat niet goed{t}",
                burger_weet_ervan=f"weet het{t}",
                genodigden=genodigden(t),
                kring=Kring.BREED,
                aanwezig=True,
                gesloten=False,
            ),
        ),
        acties=(actie(t),),
        betrokkenheden=(betrokkenheid(t),),
    )
    return beeld.model_copy(update=anders)


def aanbod(welke: UUID, t: str = "", leesbaar: Niveau | None = None) -> p.Aanbod:
    """Something that was given to the reader."""
    return p.Aanbod(
        verstrekking=welke,
        over=BURGER,
        gever=f"D. Smit{t}",
        gever_organisatie=f"GGZ De Waal{t}",
        gedaan=NU,
        categorie=Categorie.GEZONDHEID,
        niveau=Niveau.BUITENKANT,
        doel=f"zorg{t}",
        geldt_tot=None,
        leesbaar=leesbaar,
        waarom_niet=None if leesbaar else f"de grond is verlopen{t}",
        bevestigd=False,
    )


def gelezene(t: str = "", niveau: Niveau = Niveau.DAT, inhoud: str | None = None) -> p.Gelezene:
    """A disclosure as it can be read."""
    return p.Gelezene(
        verstrekking=GEGEVEN,
        over=BURGER,
        naam=f"A. Jansen{t}",
        gever=f"D. Smit{t}",
        gever_organisatie=f"GGZ De Waal{t}",
        gedaan=NU,
        categorie=Categorie.GEZONDHEID,
        niveau=niveau,
        doel=f"zorg{t}",
        bron=f"huisbezoek{t}",
        eigen_waarneming=True,
        aard=Aard.FEIT,
        dat=f"is bekend{t}",
        buitenkant=None if niveau is Niveau.DAT else f"komt weinig buiten{t}",
        inhoud=inhoud,
        artikelen=(f"convenant, art. 5.2{t}",),
        plichten=(f"bevestig de ontvangst{t}",),
        uitleg=("Dit mag.", f"convenant, art. 5.2: De GGZ weet dat iemand bekend is.{t}"),
    )


def lezing(t: str = "", niveau: Niveau = Niveau.DAT) -> p.Lezing:
    """A reading at one level."""
    return p.Lezing(
        casus=CASUS_2, kenmerk=f"Eik-04{t}", niveau=niveau, stukken=(gelezene(t, niveau),), digest=f"abc123-{niveau}"
    )


def bekeken(t: str = "") -> p.BekekenAls:
    """What another sees, with something blocked out."""
    return p.BekekenAls(
        medewerker=WIJK,
        naam=_NAMEN[WIJK] + t,
        organisatienaam=_ORGANISATIES[WIJK] + t,
        lezingen={Niveau.DAT: (gelezene(t),), Niveau.INHOUD: (gelezene(t, Niveau.INHOUD, GEBLOKKEERD),)},
        digests={Niveau.DAT: "abc123-dat", Niveau.INHOUD: "abc123-inhoud"},
    )


def adresboek(t: str = "") -> a.Adresboek:
    """Four organisations with a person each."""
    return a.Adresboek(
        partijen=tuple(
            a.Partij(
                organisatie=ORG[m],
                kenmerk="org",
                naam=_ORGANISATIES[m] + t,
                soort=_SOORTEN[m],
                medewerkers=(
                    a.Collega(
                        medewerker=m,
                        naam=naam + t,
                        functie=f"medewerker{t}",
                        rollen=(Rol.REGIE, Rol.HULPVERLENING, *([Rol.BESTUUR] if m == CORP else [])),
                        geheimhouding=Geheimhouding.BEROEP,
                    ),
                ),
            )
            for m, naam in _NAMEN.items()
        )
    )


def convenanten(t: str = "") -> a.Convenanten:
    """One convenant with two purposes."""
    return a.Convenanten(
        convenanten=(
            a.Convenantregel(
                convenant="bemoeizorg",
                titel=f"Convenant bemoeizorg{t}",
                versie=1,
                hash="00",
                doelen={"zorg": f"zorg op gang brengen{t}", "wonen": f"in huis blijven wonen{t}"},
            ),
        )
    )


def toetsing(t: str = "", *, mag: bool = False) -> Toetsing:
    """A verdict that says no, or yes."""
    redenen = () if mag else (Reden(zin=f"Collegiale consultatie ontbreekt.{t}", bron=f"004 §3.3.3{t}", eis="STP-20"),)
    return Toetsing(
        mag=mag,
        redenen=redenen,
        volgende=() if mag else (f"Consulteer een collega.{t}",),
        oordelen=(
            Ontvangeroordeel(
                ontvanger=WIJK,
                naam=_NAMEN[WIJK] + t,
                mag=mag,
                want=f"geen artikel{t}",
                artikelen=(f"5.2{t}",),
                hooguit=Niveau.DAT,
                uitleg=("Dit mag niet.", f"convenant, art. 5.2: Niet meer dan dit.{t}"),
            ),
        ),
        opent_kennisgeving=True,
    )


def vraagtekst(t: str = "") -> Vraagtekst:
    """A question."""
    return Vraagtekst(
        vraag=VRAAG,
        over=BURGER,
        van=_NAMEN[WIJK] + t,
        van_organisatie=_ORGANISATIES[WIJK] + t,
        situatie=f"dreigende ontruiming{t}",
        doel=f"wonen{t}",
        categorie=Categorie.WONEN,
        niveau=Niveau.BUITENKANT,
        noodzaaksoort=Noodzaaksoort.VEILIGHEID,
        noodzaak=f"anders staat hij op straat{t}",
        burger_weet_ervan=True,
    )


def inzageoverzicht(t: str = "") -> Inzageoverzicht:
    """A citizen's account."""
    return Inzageoverzicht(
        kenmerk=f"Linde-17{t}",
        gemaakt_op=NU,
        oefening=False,
        naam=f"A. Jansen{t}",
        geboren=None,
        bsn_vastgelegd=False,
        convenant="bemoeizorg",
        convenantversie=1,
        doelen=(f"zorg{t}",),
        regisseur=f"C. Baak{t}",
        regisseur_organisatie=f"GGD{t}",
        betrokken_organisaties=(f"GGZ{t}",),
        gehouden=(
            Gehouden(
                verstrekking=GEGEVEN,
                gedaan=NU,
                gever="x",
                gever_organisatie="x",
                ontvangers=("y",),
                categorie="wonen",
                niveau="dat",
                doel="zorg",
                grondslag="wet",
                artikelen=(),
                einddatum=None,
                bron=None,
                aard=None,
                dat=t,
                buitenkant=None,
                inhoud=None,
                waarom=None,
                verteld_op=None,
                uitleg=("Waarom?", f"In de wet staat het.{t}"),
            ),
        ),
        artikelen=(),
        toestemmingen=(
            Toestemmingsverloop(
                gegeven=NU,
                wat="x",
                gevers=(),
                ontvangers=(),
                doel="x",
                niveau="dat",
                van=VANDAAG,
                tot=VANDAAG,
                uitgelegd=None,
                stand="geldt",
            ),
        ),
        gesprekken=(),
        stappen=(Stap(moment=NU, wie="x", organisatienaam="x", zin="x"),),
        ingezien=(Ingezien(moment=NU, wie="x", organisatienaam="x", beeld="x", niveau="dat", doel="x"),),
        bewaren="x",
        contactpunt="x",
        klachten="x",
        rechten=RECHTEN,
        beperking=BEPERKT,
        vingerafdruk="vinger-1",
    )


def brief(t: str = "") -> Kennisgevingsbrief:
    """What a letter holds."""
    return Kennisgevingsbrief(
        kenmerk=f"Linde-17{t}",
        oefening=False,
        aan=f"A. Jansen{t}",
        datum=VANDAAG,
        namens=f"C. Baak{t}",
        namens_organisatie=f"GGD{t}",
        gedeeld_op=NU,
        gedeeld_met=(f"Wijkteam{t}",),
        wat=f"gezondheid{t}",
        doel=f"zorg{t}",
        grond=f"vitaal belang{t}",
        waarom=f"gevaar{t}",
        rechten=RECHTEN,
        contactpunt=f"loket{t}",
        klachten=f"loket{t}",
        verstrekking=GEGEVEN,
    )


def gevonden(t: str = "") -> a.Gevonden:
    """A citizen found in one case."""
    return a.Gevonden(plaatsen=(a.Vindplaats(casus=CASUS, kenmerk=f"Linde-17{t}", persoon=BURGER),))


def gelukt(t: str = "", **nummers: UUID) -> Gelukt:
    """Done."""
    return Gelukt(nummers={"casus": CASUS, **nummers}, opent=(f"kennisgeving{t}",))


def geweigerd(t: str = "") -> Geweigerd:
    """Refused."""
    return Geweigerd(
        redenen=(
            Reden(zin=f"Dit kan alleen de regisseur.{t}", bron=f"001 §4.1{t}"),
            Reden(zin=f"Niet tot dit niveau.{t}", bron="beleid", artikelen=(f"convenant, art. 5.1{t}",)),
        ),
        volgende=(f"Vraag het aan de regisseur.{t}",),
        hooguit=Niveau.DAT,
        uitleg=("Dit mag niet.", f"convenant, art. 5.1: Alleen tot en met dat.{t}"),
    )


def storing(t: str = "") -> Fout:
    """An error of the door."""
    return Fout(code="storing", zin=f"Er ging iets mis.{t}", correlatie=f"k-7f3a{t}")


KEUZES = {
    "doel": ("zorg", "wonen"),
    "kring": ("klein", "breed", "een op een"),
    "grond": ("toestemming", "wet"),
    "fase": ("melding", "uitvoering"),
    "geheimhouding": ("beroep", "geen"),
    "gever": ("beroep", "geen"),
    "pet": ("hulpverlening", "regie"),
    "binding": ("gebonden", "opgeschort"),
    "deelname": ("deelnemer", "geen deelnemer"),
    "doelbinding": ("zelfde doel", "ander doel"),
    "gegeven": ("ja", "nee"),
}


def convenantbeeld(t: str = "", **gekozen: str) -> c.Convenantbeeld:
    """A small convenant: two parties, two categories, an article, a law; in the first situation of ``KEUZES``."""
    situatie = {wat: waarden[0] for wat, waarden in KEUZES.items()} | gekozen
    mag = c.Matrixcel(niveau=Niveau.BUITENKANT, volgens=(0,), dicht=())
    dicht = c.Matrixcel(niveau=None, volgens=(), dicht=(1,))
    niets = c.Matrixcel(niveau=None, volgens=(), dicht=())
    return c.Convenantbeeld(
        convenant="bemoeizorg",
        titel=f"Convenant bemoeizorg{t}",
        versie=1,
        hash=f"{1:064x}",
        geldig_van=date(2026, 1, 1),
        geldig_tot=date(2026, 12, 31),
        partijen=(
            c.Convenantpartij(soort="wijkteam", rol="kern", verantwoordelijke=f"het college{t}", grondslag=f"Wmo{t}"),
        ),
        doelen=(c.Doelregel(naam=f"zorg{t}", soort="hulp", wat=f"zorg op gang brengen{t}"),),
        artikelen=(c.Artikelregel(nummer=f"5.2{t}", tekst=f"De buitenkant mag.{t}", regel=f"mag · wie: wijkteam{t}"),),
        voorwaarden=(c.Voorwaarde(naam=f"bewaren{t}", tekst=f"Twee jaar.{t}"),),
        keuzes=KEUZES,
        verwijzingen=(
            c.Verwijzing(
                merk=f"5.2{t}", bron=f"bemoeizorg v1{t}", nummer="5.2", tekst=f"De buitenkant mag.{t}", wet=False
            ),
            c.Verwijzing(merk="W1", bron=f"UAVG{t}", nummer="30", tekst=f"Zwijgplicht is nodig.{t}", wet=True),
        ),
        matrices=(
            c.Matrixbeeld(
                situatie=situatie,
                categorieen=("wonen", "gezondheid"),
                rijen=(
                    c.Matrixrij(partij="wijkteam", cellen=(mag, dicht)),
                    c.Matrixrij(partij="woningcorporatie", cellen=(niets, dicht)),
                ),
            ),
        ),
    )
