# shellcheck shell=bash
# Completion of interval-server for bash.

_interval_server() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local before=" ${COMP_WORDS[*]:1:COMP_CWORD-1} "
    local shared="--help --port --internal-port --host --app-url --data-dir --database-url --log-level --log-format"
    local words=
    case $previous in
    --data-dir)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --host) words="127.0.0.1 0.0.0.0" ;;
    --log-level) words="debug info warning error" ;;
    --log-format) words="text json" ;;
    --role) words="ADMIN DEVELOPER ACTION_RUNNER READONLY_VIEWER" ;;
    --environment) words="development production" ;;
    --port | --internal-port | --app-url | --database-url | --email | --organization | --label | --join | \
        --first-name | --last-name) return ;;
    *)
        case $before in
        "  ") words="start db-init user key flag schedule service --help --version" ;;
        " start "*) words="--no-gui --tray $shared" ;;
        " db-init "*) words="--skip-create $shared" ;;
        " user ") words="add list disable enable reset-password" ;;
        " key ") words="add list delete" ;;
        " flag ") words="list set" ;;
        " schedule ") words="pause resume status" ;;
        " schedule "*) words=$shared ;;
        " user add "*)
            words="--password-stdin --first-name --last-name --organization --join --role --instance-admin $shared"
            ;;
        " key add "*) words="--email --organization --environment --label $shared" ;;
        " user reset-password "*) words="--password-stdin $shared" ;;
        " user list "* | " user disable "* | " user enable "* | " key delete "*) words=$shared ;;
        " key list "* | " flag list "*) words="--organization $shared" ;;
        " flag set ")
            words="USER_REGISTRATION_ENABLED TRANSACTION_LEGACY_NO_APPEND_UI ACTION_METADATA_GENERAL_CONFIG TABLE_TRUNCATION_DISABLED"
            ;;
        " flag set "*) words="on off default --organization $shared" ;;
        " service ") words="install uninstall status" ;;
        " service "*) words="--help" ;;
        esac
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _interval_server interval-server
