# Completion of interval-server for fish.

set -l program interval-server
set -l commands start db-init user key flag service

complete -c $program -f
complete -c $program -s h -l help -d 'Show the commands, or the options of a command'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -l version -d 'Show the version'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a start -d 'Start the server'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a db-init -d 'Create the database and its tables'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a user -d 'Make, list and change accounts'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a key -d 'Make, list and delete API keys'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a flag -d 'List and set feature flags'
complete -c $program -n "not __fish_seen_subcommand_from $commands" -a service -d 'Let the system start the server'

set -l account '__fish_seen_subcommand_from user key; and not __fish_seen_subcommand_from add list disable enable reset-password delete'
complete -c $program -n $account -a add -d 'Make one'
complete -c $program -n $account -a list -d 'Show all'
set -l user '__fish_seen_subcommand_from user; and not __fish_seen_subcommand_from add list disable enable reset-password'
complete -c $program -n $user -a disable -d 'Let somebody in no longer'
complete -c $program -n $user -a enable -d 'Let them in again'
complete -c $program -n $user -a reset-password -d 'Set a new password'
set -l key '__fish_seen_subcommand_from key; and not __fish_seen_subcommand_from add list delete'
complete -c $program -n $key -a delete -d 'Delete one'
set -l flag '__fish_seen_subcommand_from flag; and not __fish_seen_subcommand_from list set'
complete -c $program -n $flag -a list -d 'Show all'
complete -c $program -n $flag -a set -d 'Switch one'
set -l service '__fish_seen_subcommand_from service; and not __fish_seen_subcommand_from install uninstall status'
complete -c $program -n $service -a install -d 'Start the server at boot or log-in'
complete -c $program -n $service -a uninstall -d 'Undo that'
complete -c $program -n $service -a status -d 'Say whether it runs'

set -l shared '__fish_seen_subcommand_from start db-init add list disable enable reset-password delete set'
complete -c $program -n $shared -l port -x -d 'Port of the dashboard, API and SDKs'
complete -c $program -n $shared -l internal-port -x -d 'Port of the internal listener'
complete -c $program -n $shared -l host -x -a '127.0.0.1 0.0.0.0' -d 'Address to listen on'
complete -c $program -n $shared -l app-url -x -d 'Address that people use'
complete -c $program -n $shared -l data-dir -x -a '(__fish_complete_directories)' -d 'Folder of the embedded database, secrets and uploads'
complete -c $program -n $shared -l database-url -x -d 'PostgreSQL database'
complete -c $program -n $shared -l log-level -x -a 'debug info warning error' -d 'Least important messages to show'
complete -c $program -n $shared -l log-format -x -a 'text json' -d 'How messages look'

complete -c $program -n '__fish_seen_subcommand_from start' -l no-gui -d 'Run without tray icon and window'
complete -c $program -n '__fish_seen_subcommand_from start' -l tray -d 'Start in the tray, without opening the window'
complete -c $program -n '__fish_seen_subcommand_from db-init' -l skip-create -d 'The database exists; only create its tables'

set -l user_add '__fish_seen_subcommand_from user; and __fish_seen_subcommand_from add'
complete -c $program -n $user_add -l password-stdin -d 'Read the password from standard input'
complete -c $program -n $user_add -l first-name -x -d 'First name'
complete -c $program -n $user_add -l last-name -x -d 'Last name'
complete -c $program -n $user_add -l join -x -d 'Organization to join instead'
complete -c $program -n $user_add -l role -x -a 'ADMIN DEVELOPER ACTION_RUNNER READONLY_VIEWER' -d 'Role there'
complete -c $program -n $user_add -l instance-admin -d 'The account administrates this server'

complete -c $program -n '__fish_seen_subcommand_from reset-password' -l password-stdin -d 'Read the password from standard input'
set -l flag_set '__fish_seen_subcommand_from flag; and __fish_seen_subcommand_from set'
complete -c $program -n $flag_set -a 'USER_REGISTRATION_ENABLED TRANSACTION_LEGACY_NO_APPEND_UI ACTION_METADATA_GENERAL_CONFIG TABLE_TRUNCATION_DISABLED on off default'

set -l key_add '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from add'
complete -c $program -n $key_add -l email -x -d 'Owner of the key'
complete -c $program -n $key_add -l environment -x -a 'development production' -d 'Environment of the key'
complete -c $program -n $key_add -l label -x -d 'What the key is for'
complete -c $program -n '__fish_seen_subcommand_from add list set' -l organization -x -d 'Organization'
