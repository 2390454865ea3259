from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0004_akte_geordnet"),
    ]

    operations = [
        migrations.AlterField(
            model_name="ereignis",
            name="art",
            field=models.CharField(
                choices=[
                    ("antrag_eingegangen", "Antrag eingegangen"),
                    ("email_bestaetigt", "E-Mail-Adresse bestätigt"),
                    ("antrag_abgeschickt", "Angaben abgeschickt"),
                    ("nachweis_eingegangen", "Nachweis eingegangen"),
                    ("rueckfrage_gestellt", "Rückfrage gestellt"),
                    ("rueckfrage_beantwortet", "Rückfrage beantwortet"),
                    ("person_eingeladen", "Person antwortet selbst"),
                    ("einladung_widerrufen", "Eigener Zugang beendet"),
                    ("gemeinsam_ausgefuellt", "Mit der Person ausgefüllt"),
                    ("erinnert", "Erinnerung geschickt"),
                    ("anliegen_erledigt", "Anliegen erledigt"),
                    ("angaben_uebernommen", "Angaben in die Akte übernommen"),
                    ("fall_uebernommen", "Fall übernommen"),
                    ("akte_geordnet", "Akte geordnet"),
                    ("hochladelink_angelegt", "Link zum Hochladen angelegt"),
                    ("hochladelink_beendet", "Link zum Hochladen beendet"),
                    ("festgestellt", "Angabe festgestellt"),
                    ("klaerung_beantwortet", "Klärung beantwortet"),
                    ("bescheid_vorbereitet", "Bescheid vorbereitet"),
                    ("bescheid_zurueckgegeben", "Bescheid zurückgegeben"),
                    ("bescheid_erlassen", "Bescheid freigegeben"),
                    ("brief_erstellt", "Brief erstellt"),
                    ("benachrichtigt", "Benachrichtigung gesendet"),
                    ("benachrichtigung_fehlgeschlagen", "Benachrichtigung nicht zugestellt"),
                    ("brief_versandt", "Brief zur Post gegeben"),
                    ("brief_abgerufen", "Brief abgerufen"),
                ],
                max_length=40,
            ),
        ),
    ]
