#!/bin/sh
# Makes the product's role and its database on a new server. The role owns the database and has no say over the server.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$HARMATTAN_DATABASE_PASSWORD" --username=postgres <<'SQL'
create role harmattan with login nosuperuser password :'password';
create database harmattan owner harmattan;
SQL
