# Asks twinscript itself how the line may go on. Load it with: eval "$(twinscript completion bash)"
_twinscript() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(twinscript "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _twinscript twinscript
