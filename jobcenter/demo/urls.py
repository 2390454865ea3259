from django.urls import path

from jobcenter.demo import views

app_name = "demo"
urlpatterns = [path("post/", views.mails, name="mails")]
