namespace Twinscript.Markdown.Code;

/// <summary>The languages of braces, and the functional ones.</summary>
internal static class GeneralLanguages
{
    private const string FamilyOfC =
        "break case continue default do else enum for goto if return sizeof static struct switch typedef union while extern inline "
            + "register volatile const restrict auto _Atomic _Static_assert";

    private const string TypesOfC =
        "void char short int long float double signed unsigned bool size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t "
            + "uint32_t uint64_t FILE wchar_t";

    public static readonly CodeLanguage C = new(FamilyOfC) { Types = TypesOfC, Constants = "true false NULL", Directives = "#" };

    public static readonly CodeLanguage Cpp = new(FamilyOfC
        + " alignas alignof and asm catch class co_await co_return co_yield concept consteval constexpr constinit const_cast decltype "
        + "delete dynamic_cast explicit export final friend import module mutable namespace new noexcept not operator or override private "
            + "protected public reinterpret_cast requires static_assert static_cast template this thread_local throw try typename "
            + "using virtual xor")
    {
        Types = TypesOfC + " string wstring vector map set unordered_map unordered_set pair tuple array list deque stack queue "
            + "unique_ptr shared_ptr optional variant",
        Constants = "true false nullptr NULL",
        Directives = "#",
        HasCapitals = true,
        Strings = [new("R\"(", ")\"", '\0', IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage ObjectiveC = new(FamilyOfC + " self super in out id instancetype nonatomic strong weak copy assign")
    {
        Types = TypesOfC + " BOOL", Constants = "YES NO nil NULL true false", Directives = "#", Annotations = "@", HasCapitals = true,
        Strings = [new("@\"", "\""), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage CSharp = new(
        "abstract add alias as ascending async await base break by case catch checked class const continue default delegate descending "
            + "do else enum equals event explicit extern field finally fixed for foreach from get global goto group if implicit in "
            + "init interface internal into is join let lock managed nameof namespace new not on operator orderby out override params "
            + "partial private protected public readonly record ref remove required return scoped sealed select set sizeof stackalloc "
            + "static struct switch this throw try typeof unchecked unmanaged unsafe using var virtual volatile when where while with "
            + "yield and or")
    {
        Types = "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort void",
        Directives = "#",
        HasCapitals = true,
        Strings =
        [
            new("$\"\"\"", "\"\"\"", '\0', IsLong: true), new("\"\"\"", "\"\"\"", '\0', IsLong: true),
            new("$@\"", "\"", '\0', IsLong: true),
            new("@$\"", "\"", '\0', IsLong: true), new("@\"", "\"", '\0', IsLong: true), new("$\"", "\""), .. CodeLanguage.Quotes,
        ],
    };

    public static readonly CodeLanguage Java = new(
        "abstract assert break case catch class const continue default do else enum exports extends final finally for goto if "
            + "implements import instanceof interface module native new non-sealed open opens package permits private protected "
            + "provides public record requires return sealed static strictfp super switch synchronized this throw throws transient "
            + "transitive try uses var volatile when while with yield")
    {
        Types = "boolean byte char double float int long short void", Annotations = "@", HasCapitals = true,
        Strings = [new("\"\"\"", "\"\"\"", IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage Kotlin = new(
        "abstract actual annotation as break by catch class companion const constructor continue crossinline data do dynamic else enum "
            + "expect external final finally for fun get if import in infix init inline inner interface internal is lateinit noinline "
            + "object open operator out override package private protected public reified return sealed set super suspend tailrec this "
            + "throw try typealias typeof val var vararg when where while")
    {
        Annotations = "@", HasCapitals = true, Strings = [new("\"\"\"", "\"\"\"", '\0', IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage Swift = new(
        "actor any as associatedtype async await break case catch class continue convenience default defer deinit didSet do dynamic "
            + "else enum extension fallthrough fileprivate final for func get guard if import in indirect infix init inout internal is "
            + "isolated lazy let macro mutating nonisolated nonmutating open operator optional override postfix precedencegroup prefix "
            + "private protocol public repeat required rethrows return self set some static struct subscript super switch throw throws "
            + "try typealias unowned var weak where while willSet")
    {
        Constants = "true false nil", Annotations = "@", Directives = "#", HasCapitals = true,
        Strings = [new("\"\"\"", "\"\"\"", IsLong: true), new("\"", "\"")],
    };

    public static readonly CodeLanguage Dart = new(
        "abstract as assert async await base break case catch class const continue covariant default deferred do else enum export "
            + "extends extension external factory final finally for get hide if implements import in interface is late library mixin "
            + "new on operator part required rethrow return sealed set show static super switch sync this throw try typedef var when "
            + "while with yield")
    {
        Types = "bool double dynamic int num void", Annotations = "@", HasCapitals = true, Strings = CodeLanguage.ThriceAndQuotes,
    };

    public static readonly CodeLanguage Go = new(
        "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return "
            + "select struct switch type var")
    {
        Constants = "true false nil iota",
        Types = "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 "
            + "uint16 uint32 uint64 uintptr",
        Strings = [new("`", "`", '\0', IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage Rust = new(
        "as async await break const continue crate dyn else enum extern fn for if impl in let loop macro_rules match mod move mut pub "
            + "ref return self static struct super trait type union unsafe use where while yield")
    {
        Constants = "true false None Some Ok Err",
        Types = "Self bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize",
        Annotations = "#", HasCapitals = true,
        Strings =
        [
            new("br#\"", "\"#", '\0', IsLong: true),
            new("r##\"", "\"##", '\0', IsLong: true), new("r#\"", "\"#", '\0', IsLong: true), new("r\"", "\"", '\0', IsLong: true),
            new("\"", "\"", IsLong: true), new("'", "'") { IsCharacter = true },
        ],
    };

    public static readonly CodeLanguage Scala = new(
        "abstract case catch class def do else enum export extends extension final finally for forSome given if implicit import inline "
            + "lazy match new object opaque override package private protected return sealed super then this throw trait transparent "
            + "try type using val var while with yield")
    {
        Annotations = "@", HasCapitals = true,
        Strings = [new("\"\"\"", "\"\"\"", '\0', IsLong: true), .. CodeLanguage.QuotesAndCharacters],
    };

    public static readonly CodeLanguage Groovy = new(Java.Keywords + " def as in it trait println apply plugin dependencies")
    {
        Types = Java.Types, Annotations = "@", HasCapitals = true, Strings = CodeLanguage.ThriceAndQuotes,
    };

    public static readonly CodeLanguage Php = new(
        "abstract and array as break callable case catch class clone const continue declare default die do echo else elseif empty "
            + "enddeclare endfor endforeach endif endswitch endwhile enum exit extends final finally fn for foreach function global "
            + "goto if implements include include_once instanceof insteadof interface isset list match namespace new or print private "
            + "protected public readonly require require_once return static switch throw trait try unset use var while xor yield")
    {
        Types = "bool float int iterable mixed never object self string void parent", LineComments = ["//", "#"], Variables = "$",
        HasCapitals = true, IgnoresCase = true, Strings = [new("\"", "\"", IsLong: true), new("'", "'", IsLong: true)],
    };

    public static readonly CodeLanguage Zig = new(
        "addrspace align allowzero and asm async await break catch comptime const continue defer else enum errdefer error export "
            + "extern fn for if inline noalias nosuspend opaque or orelse packed pub resume return struct suspend switch test "
            + "threadlocal try union unreachable usingnamespace var volatile while")
    {
        Constants = "true false null undefined", Types = "anyerror anytype bool comptime_int f32 f64 i32 i64 isize type u8 u16 u32 u64 "
            + "usize void",
        Variables = "@", Comments = [],
    };

    public static readonly CodeLanguage Solidity = new(
        "abstract anonymous as assembly break calldata catch constant constructor continue contract delete do else emit enum error "
            + "event external fallback for function if immutable import indexed interface internal is library mapping memory modifier "
            + "new override payable pragma private public pure receive return returns revert storage struct try type unchecked using "
            + "view virtual while")
    {
        Types = "address bool bytes bytes32 int int256 string uint uint8 uint256", HasCapitals = true,
    };

    public static readonly CodeLanguage Shader = new(
        FamilyOfC + " in out inout uniform varying attribute layout precision highp mediump lowp")
    {
        Types = TypesOfC + " vec2 vec3 vec4 mat2 mat3 mat4 sampler2D samplerCube float2 float3 float4 float4x4", Directives = "#",
    };

    public static readonly CodeLanguage Protobuf = new(
        "syntax package import option message enum service rpc returns stream repeated optional required oneof map reserved extend to "
            + "public")
    {
        Types = "double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 bool string bytes",
        HasCapitals = true,
        HasCalls = false,
    };

    public static readonly CodeLanguage GraphQl = new(
        "directive enum extend fragment implements input interface mutation on query scalar schema subscription type union")
    {
        LineComments = ["#"], Comments = [], Variables = "$", Annotations = "@", HasCapitals = true, HasCalls = false,
        Strings = [new("\"\"\"", "\"\"\"", IsLong: true), .. CodeLanguage.Quotes],
    };

    public static readonly CodeLanguage FSharp = new(
        "abstract and as assert async base begin class default delegate do done downcast downto elif else end exception extern finally "
            + "fixed for fun function global if in inherit inline interface internal lazy let match member module mutable namespace "
            + "new not of open or override private public rec return static struct then to try type upcast use val void when while "
            + "with yield")
    {
        Comments = [("(*", "*)")], HasCapitals = true, HasCalls = false,
        Strings = [new("\"\"\"", "\"\"\"", '\0', IsLong: true), .. CodeLanguage.QuotesAndCharacters],
    };

    public static readonly CodeLanguage OCaml = new(
        "and as assert begin class constraint do done downto else end exception external for fun function functor if in include "
            + "inherit initializer lazy let match method module mutable new object of open or private rec sig struct then to try type "
            + "val virtual when while with")
    {
        LineComments = [], Comments = [("(*", "*)")], HasCapitals = true, HasCalls = false, Strings = CodeLanguage.QuotesAndCharacters,
    };

    public static readonly CodeLanguage Haskell = new(
        "case class data default deriving do else family forall foreign if import in infix infixl infixr instance let module newtype "
            + "of qualified then type where")
    {
        LineComments = ["--"], Comments = [("{-", "-}")], HasCapitals = true, HasCalls = false, Constants = "True False",
        Strings = CodeLanguage.QuotesAndCharacters, NameCharacters = "'",
    };
}
