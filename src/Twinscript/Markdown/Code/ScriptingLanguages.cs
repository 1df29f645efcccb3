namespace Twinscript.Markdown.Code;

/// <summary>Scripting languages, and those of data bases, servers and builds.</summary>
internal static class ScriptingLanguages
{
    private static readonly string[] Hash = ["#"];

    public static readonly CodeLanguage JavaScript = new(
        "abstract accessor as asserts async await break case catch class const continue debugger declare default delete do else enum "
            + "export extends finally for from function get if implements import in infer instanceof interface is keyof let module "
            + "namespace new of out override package private protected public readonly return satisfies set static super switch this "
            + "throw try type typeof unique using var void while with yield")
    {
        Constants = "true false null undefined NaN Infinity",
        Types = "any bigint boolean never number object string symbol unknown", HasCapitals = true, Annotations = "@", NameCharacters = "$",
    };

    public static readonly CodeLanguage Json = new("")
    {
        HasKeys = true, HasCalls = false, Constants = "true false null undefined NaN Infinity",
    };

    public static readonly CodeLanguage Python = new(
        "and as assert async await break case class continue def del elif else except exec finally for from global if import in is "
            + "lambda match nonlocal not or pass raise return self cls try while with yield")
    {
        Constants = "True False None Ellipsis NotImplemented", LineComments = Hash, Comments = [], Annotations = "@", HasCapitals = true,
        Types = "bool bytes complex dict float frozenset int list object set str tuple type", Strings = CodeLanguage.ThriceAndQuotes,
    };

    public static readonly CodeLanguage Ruby = new(
        "alias and attr_accessor attr_reader attr_writer begin break case class def defined? do else elsif end ensure extend for if in "
            + "include loop module next not or private protected public puts raise redo require require_relative rescue retry return "
            + "self super then undef unless until when while yield lambda proc")
    {
        Constants = "true false nil", LineComments = Hash, Comments = [("\n=begin", "\n=end")], Variables = "@$", HasCapitals = true,
        NameCharacters = "?",
    };

    public static readonly CodeLanguage Perl = new(
        "and cmp continue die do each else elsif eq exit for foreach ge given gt if keys last le local lt my ne next no not or our "
            + "package print printf push pop redo require return say shift splice sub unless until use values wantarray when while x "
            + "xor")
    {
        LineComments = Hash, Comments = [("\n=pod", "\n=cut")], Variables = "$@%", Constants = "undef",
    };

    public static readonly CodeLanguage Lua = new(
        "and break do else elseif end for function goto if in local not or repeat return then until while self")
    {
        Constants = "true false nil", LineComments = ["--"], Comments = [("--[[", "]]"), ("--[=[", "]=]")],
        Strings = [new("[[", "]]", '\0', IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage R = new("break else for function if in library next repeat require return source while")
    {
        Constants = "TRUE FALSE NULL NA NaN Inf", LineComments = Hash, Comments = [], NameCharacters = ".",
    };

    public static readonly CodeLanguage Julia = new(
        "abstract baremodule begin break catch const continue do else elseif end export finally for function global if import in isa "
            + "let local macro module mutable primitive quote return struct try type using where while")
    {
        Constants = "true false nothing missing Inf NaN", LineComments = Hash, Comments = [("#=", "=#")],
        Annotations = "@", HasCapitals = true,
        Strings = [new("\"\"\"", "\"\"\"", IsLong: true), .. CodeLanguage.QuotesAndCharacters], NameCharacters = "!",
    };

    public static readonly CodeLanguage Matlab = new(
        "break case catch classdef continue else elseif end enumeration events for function global if methods otherwise parfor "
            + "persistent properties return spmd switch try while")
    {
        Constants = "true false pi inf nan", LineComments = ["%"], Comments = [("%{", "%}")],
        Strings = [new("\"", "\""), new("'", "'") { IsCharacter = true }],
    };

    public static readonly CodeLanguage Elixir = new(
        "after alias and case catch cond def defdelegate defexception defimpl defmacro defmodule defp defprotocol defstruct do else "
            + "end fn for if import in not or quote raise receive require rescue try unless unquote use when with")
    {
        Constants = "true false nil", LineComments = Hash, Comments = [], Annotations = "@", HasCapitals = true,
        Strings = CodeLanguage.ThriceAndQuotes, NameCharacters = "?!",
    };

    public static readonly CodeLanguage Erlang = new(
        "after and andalso begin case catch cond else end fun if let not of or orelse receive rem try when xor")
    {
        LineComments = ["%"], Comments = [], HasCapitals = true, Directives = "-",
    };

    public static readonly CodeLanguage Lisp = new(
        "and begin case cond def defclass defconst defmacro defmethod defn defparameter defprotocol defrecord defun defvar define do "
            + "dolist dotimes else fn for if in-ns lambda let let* letrec loop ns or progn quote recur require set! setf setq unless "
            + "use when")
    {
        Constants = "nil t true false #t #f", LineComments = [";"], Comments = [("#|", "|#")], Strings = [new("\"", "\"", IsLong: true)],
        HasCalls = false, NameCharacters = "-*!?",
    };

    public static readonly CodeLanguage Sql = new(
        "add admin after all alter analyze and any as asc auto_increment backup begin between binding by call cascade case change "
            + "character charset check cluster collate column comment commit config constraint convert create cross current database "
            + "databases deallocate declare default delete desc describe distinct do drop duplicate each else elseif end engine escape "
            + "except exec execute exists explain fetch first flush for force foreign from full function global grant group having if "
            + "ignore import in index infile inner insert intersect interval into is join key kill lateral left like limit load local "
            + "lock match materialized merge modify natural not of offset on or order outer over partition partitions placement policy "
            + "prepare primary privileges procedure recover recursive references region rename replace restore restrict returning "
            + "revoke right role rollback row rows savepoint schema select session set show split start statistics status stored table "
            + "tables temporary then to top transaction trigger truncate union unique unlock unsigned update use user using values "
            + "variables view virtual when where while window with")
    {
        Types = "bigint binary bit blob bool boolean char date datetime decimal double enum float int integer json longblob longtext "
            + "mediumint mediumtext nchar numeric nvarchar real serial smallint text time timestamp tinyint uuid varbinary varchar year",
        LineComments = ["--", "#"], IgnoresCase = true, Variables = "@",
        Strings = [new("'", "'", '\\', IsLong: true), new("\"", "\"", '\\', IsLong: true)],
    };

    public static readonly CodeLanguage PowerShell = new(
        "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function "
            + "hidden if in param process return static switch throw trap try until using while workflow")
    {
        LineComments = Hash, Comments = [("<#", "#>")], Variables = "$", IgnoresCase = true, NameCharacters = "-",
        Strings = [new("@\"", "\"@", '`', IsLong: true), new("\"", "\"", '`'), new("'", "'", '\0')],
    };

    public static readonly CodeLanguage Batch = new(
        "call cd cls copy del do echo else endlocal errorlevel exist exit for goto if in md mkdir move not off on pause rd ren rmdir "
            + "set setlocal shift start title xcopy")
    {
        LineComments = ["::", "rem"], Comments = [], IgnoresCase = true, HasCalls = false, Constants = "",
        Strings = [new("\"", "\"", '\0')],
    };

    public static readonly CodeLanguage VisualBasic = new(
        "addhandler and andalso as byref byval call case catch class const declare default dim do each else elseif end enum event exit "
            + "finally for friend function get handles if implements imports in inherits interface is let like loop me mod module "
            + "mustinherit mustoverride mybase namespace new next not of on option optional or orelse overridable overrides private "
            + "property protected public raiseevent readonly redim return select set shared static step stop structure sub then throw "
            + "to try until using wend when while with withevents xor")
    {
        Constants = "true false nothing", Types = "boolean byte date decimal double integer long object short single string variant",
        LineComments = ["'", "rem"], Comments = [], IgnoresCase = true, Strings = [new("\"", "\"", '\0')],
    };

    public static readonly CodeLanguage Pascal = new(
        "and array as asm begin case class const constructor destructor div do downto else end except exit file finally for function "
            + "goto if implementation in inherited inline interface is label mod not object of on operator or packed procedure program "
            + "property raise record repeat set shl shr string then to try type unit until uses var while with xor")
    {
        Constants = "true false nil", Types = "boolean byte char double integer longint real single word", IgnoresCase = true,
        Comments = [("{", "}"), ("(*", "*)")], Strings = [new("'", "'", '\0')],
    };

    public static readonly CodeLanguage Nginx = new(
        "accept_mutex access_log add_header alias allow client_max_body_size deny error_log error_page events expires fastcgi_param "
            + "fastcgi_pass gzip gzip_types http if include index keepalive_timeout listen location log_format map proxy_cache "
            + "proxy_http_version proxy_pass proxy_read_timeout proxy_redirect proxy_set_header resolver return rewrite root sendfile "
            + "server server_name set ssl_certificate ssl_certificate_key ssl_ciphers ssl_protocols stream try_files types upstream "
            + "user worker_connections worker_processes")
    {
        Constants = "on off", LineComments = Hash, Comments = [], Variables = "$", HasCalls = false,
    };

    public static readonly CodeLanguage Terraform = new(
        "check data dynamic for for_each if import in lifecycle locals module moved output provider provisioner resource terraform "
            + "variable")
    {
        LineComments = ["#", "//"],
    };

    public static readonly CodeLanguage Docker = new(
        "add arg as cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir")
    {
        LineComments = Hash, Comments = [], Variables = "$", IgnoresCase = true, HasCalls = false, Constants = "", NameCharacters = "-./",
    };

    public static readonly CodeLanguage CMake = new(
        "and else elseif endforeach endfunction endif endmacro endwhile foreach function "
        + "if macro not or while")
    {
        LineComments = Hash, Comments = [("#[[", "]]")], Variables = "$", IgnoresCase = true, Constants = "on off true false",
    };

    public static readonly CodeLanguage Make = new("define else endef endif export ifdef ifeq ifndef ifneq include override unexport "
        + "vpath")
    {
        LineComments = Hash, Comments = [], HasCalls = false, HasKeys = true, Constants = "", NameCharacters = "-.%/",
    };

    public static readonly CodeLanguage Assembly = new(
        "add addi and bl bne beq call cmp dec div inc int ja jae jb je jg jge jl jle jmp jne jnz jz ldr lea ldp li lw mov movl movq "
            + "mul neg nop not or pop popq push pushq ret sal shl shr stp str sub subq sw test xor")
    {
        LineComments = [";", "#", "//"], Directives = ".", IgnoresCase = true, HasKeys = true, Variables = "%$", Constants = "",
    };

    public static readonly CodeLanguage Vim = new(
        "augroup au autocmd call command cnoremap else elseif endfor endfunction endif execute for function if imap inoremap let map "
            + "nmap nnoremap noremap return set setlocal silent source syntax vmap vnoremap while")
    {
        LineComments = ["\""], Comments = [], Strings = [new("'", "'", '\0')], Constants = "",
    };

    public static readonly CodeLanguage Ebnf = new("")
    {
        LineComments = ["//"], Comments = [("(*", "*)")], HasCalls = false, Constants = "",
    };
}
