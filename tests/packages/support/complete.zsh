#!/usr/bin/env zsh
# complete.zsh FOLDER LINE: what zsh offers to complete LINE with, a word a line. Completion works in a line editor only,
# so another zsh gets a terminal, and writes what it would show into a file.
zmodload zsh/zpty
offers=$(mktemp)
zpty shell zsh -f -i
tell() { zpty -w shell "$1" }
tell "fpath=(${(q)1} \$fpath); offers=${(q)offers}"
tell "autoload -Uz compinit && compinit -D -u"
tell 'compadd() {
  [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]] || { local -a found; builtin compadd -O found "$@"; print -rl -- $found >>$offers }
  builtin compadd "$@"
}'
tell 'finish() { print DONE >>$offers }; zle -N finish; bindkey "^X" finish; bindkey "^I" complete-word'
zpty -w -n shell "$2"$'\t\x18'
for try in {1..200}; do
  [[ $(<$offers) != *DONE ]] || break
  sleep 0.05
done
grep -vx DONE $offers
rm $offers
zpty -d shell
