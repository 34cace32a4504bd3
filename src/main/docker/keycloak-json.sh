# shellcheck shell=bash
# Reads JSON with bash alone, because Keycloak's image has no tool for it. To be sourced.

# What read_json has read, by "NAME /path": settings, where a list is its items, one a line; the paths of settings in
# their order; and the JSON of objects. An object in a list has its name in the path.
declare -A values=() objects=()
declare -a settings=()

json_token='^[[:space:]]*("([^"\\]|\\.)*"|[][{}:,]|[^][{}:,"[:space:]]+)'

# read_json NAME: reads standard input.
read_json() {
  local line at=0
  local -a tokens=()
  while IFS= read -r line || [[ $line ]]; do
    while [[ $line =~ $json_token ]]; do
      tokens+=("${BASH_REMATCH[1]}")
      line=${line:${#BASH_REMATCH[0]}}
    done
  done
  read_value "$1 "
}

read_value() {
  local path=$1 start=$at name token=${tokens[at++]}
  case $token in
    '{') read_object ;;
    '[') read_list ;;
    *) keep "$path" "$token" && return ;;
  esac
  objects[$path]="${tokens[*]:start:at-start}"
}

read_object() {
  while [[ ${tokens[at]} != '}' ]]; do
    [[ ${tokens[at]} != , ]] || at=$((at + 1))
    name=${tokens[at]//\"/}
    at=$((at + 2))
    read_value "$path/$name"
  done
  at=$((at + 1))
}

read_list() {
  local items='' has_objects=''
  while [[ ${tokens[at]} != ']' ]]; do
    [[ ${tokens[at]} != , ]] || at=$((at + 1))
    if [[ ${tokens[at]} == '{' ]]; then
      has_objects=1
      find_name
      read_value "$path/$name"
    else
      items+=${items:+$'\n'}${tokens[at++]}
    fi
  done
  at=$((at + 1))
  [[ $has_objects ]] || keep "$path" "$items"
}

keep() {
  values[$1]=$2
  settings+=("$1")
}

# The object that begins at the next token is named by the first of these that it has.
find_name() {
  local i depth=0 key
  local -A found=()
  for ((i = at; i < ${#tokens[@]}; i++)); do
    case ${tokens[i]} in
      '{' | '[') depth=$((depth + 1)) ;;
      '}' | ']') depth=$((depth - 1)) ;;
      :) [[ $depth != 1 ]] || found[${tokens[i - 1]//\"/}]=${tokens[i + 1]//\"/} ;;
    esac
    [[ $depth != 0 ]] || break
  done
  for key in clientId alias name authenticator flowAlias username client clientScope providerId; do
    name=${found[$key]-}
    [[ -z $name ]] || return 0
  done
}

# minus LIST LIST: the items of the first that the second does not have.
minus() {
  local item
  while IFS= read -r item; do
    [[ -z $item || $'\n'$2$'\n' == *$'\n'"$item"$'\n'* ]] || printf '%s\n' "$item"
  done <<< "$1"
}

# has_same_items LIST LIST: the order does not count.
has_same_items() {
  [[ $1 == "$2" || ($1 == *$'\n'* && -z $(minus "$1" "$2") && -z $(minus "$2" "$1")) ]]
}
