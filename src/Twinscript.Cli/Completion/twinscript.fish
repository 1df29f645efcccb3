# Asks twinscript itself how the line may go on. Load it with: twinscript completion fish | source
function __twinscript_answers
    set -l line (commandline -cp)
    twinscript "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c twinscript -a '(__twinscript_answers)'
