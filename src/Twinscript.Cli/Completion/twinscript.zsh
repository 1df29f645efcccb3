# Asks twinscript itself how the line may go on. Load it after compinit with: eval "$(twinscript completion zsh)"
_twinscript() {
  local -a answers=(${(f)"$(twinscript "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)"})
  compadd -- $answers || _files
}
compdef _twinscript twinscript
