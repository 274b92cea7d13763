"""The least that a guided Qt program can do: an application and a bare wizard with one page, painted."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWizard, QWizardPage

from probes.first_paint import FirstPaint, report_and_end

application = QApplication(sys.argv)
wizard = QWizard()
page = QWizardPage()
page.setTitle("Floor")
QVBoxLayout(page).addWidget(QLabel("One page"))
wizard.addPage(page)
wizard.show()
FirstPaint(wizard, report_and_end)
sys.exit(application.exec())
