"""The screens, one a module. Pages never import pages: they name where to go, and the work area goes."""
