"""Protection by a password: keys, the recovery code, the envelope around a file, sealed rows.

Nothing here is of our own invention: Argon2id, XChaCha20-Poly1305 and secretstream come from libsodium.
Nobody can open what is sealed here without the password or the recovery code, this program's makers included.
"""
