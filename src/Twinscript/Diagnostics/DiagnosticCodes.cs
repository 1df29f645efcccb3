namespace Twinscript.Diagnostics;

/// <summary>
/// Every code a build can print. 1xx: pages; 2xx: site configuration and folders; 3xx: theme; 4xx: output; 5xx: script conversion; 6xx: the
/// built site; 7xx: review; 8xx: mirror.
/// </summary>
public static class DiagnosticCodes
{
    public const string BrokenFrontMatter = "TS101";
    public const string UnknownFrontMatterKey = "TS102";
    public const string WrongFrontMatterType = "TS103";
    public const string MissingPage = "TS104";
    public const string MissingAnchor = "TS105";
    public const string MissingFile = "TS106";
    public const string InvalidUtf8 = "TS107";
    public const string UnreadableFile = "TS108";
    public const string UnclosedFrontMatter = "TS109";
    public const string UnknownLayout = "TS110";
    public const string DuplicateHeadingId = "TS111";
    public const string BrokenPicture = "TS112";
    public const string MissingAltText = "TS113";
    public const string BadPermalink = "TS114";
    public const string BrokenData = "TS115";
    public const string MarkdownTooDeep = "TS116";
    public const string UnpublishedScript = "TS117";
    public const string AddressTaken = "TS118";
    public const string MissingLibvips = "TS119";
    public const string UnknownContainer = "TS120";
    public const string UnusedNote = "TS121";
    public const string UnknownTag = "TS122";
    public const string BrokenFormula = "TS123";
    public const string RefusedHtml = "TS124";
    public const string ActiveHtml = "TS125";

    public const string MissingInputFolder = "TS201";
    public const string EmptyInputFolder = "TS202";
    public const string MissingSiteFile = "TS203";
    public const string BrokenSiteFile = "TS204";
    public const string UnknownSiteKey = "TS205";
    public const string WrongSiteType = "TS206";
    public const string MissingSiteKey = "TS207";
    public const string UnknownScriptTag = "TS208";
    public const string DuplicateScript = "TS209";
    public const string UnknownConversion = "TS210";
    public const string MissingSiteAddress = "TS211";
    public const string LinkLeavesInput = "TS212";
    public const string LowContrast = "TS213";
    public const string PlaceholderAddress = "TS214";

    public const string MissingThemeFolder = "TS301";
    public const string BrokenThemeFile = "TS302";
    public const string BrokenTemplate = "TS303";
    public const string TemplateFailure = "TS304";
    public const string UndefinedName = "TS305";
    public const string MissingAsset = "TS306";
    public const string BrokenStyle = "TS307";
    public const string UnknownWord = "TS308";
    public const string MissingWords = "TS309";

    public const string OutputIsFile = "TS401";
    public const string OutputOverlapsInput = "TS402";
    public const string OutputNotOurs = "TS403";
    public const string DuplicateDestination = "TS404";
    public const string CannotWrite = "TS405";
    public const string UnknownDependency = "TS406";
    public const string DependencyCycle = "TS407";
    public const string ModuleFailure = "TS408";

    public const string UnbalancedMarkup = "TS501";
    public const string UnknownVariant = "TS502";
    public const string UnknownMarkupFlag = "TS503";
    public const string MarkupTooDeep = "TS504";
    public const string BrokenGlossary = "TS505";
    public const string UnknownGlossaryGroup = "TS506";
    public const string UselessTerm = "TS507";
    public const string ShadowedTerm = "TS508";
    public const string UnbalancedQuote = "TS509";
    public const string ContradictedScript = "TS510";

    public const string BrokenLink = "TS601";
    public const string BrokenAnchor = "TS602";
    public const string MissingResource = "TS603";
    public const string BrokenAlternate = "TS604";
    public const string BrokenMarkup = "TS605";
    public const string DuplicateId = "TS606";
    public const string MissingAlternativeText = "TS607";
    public const string MissingTitle = "TS608";
    public const string MissingLanguage = "TS609";
    public const string UnreachablePage = "TS610";
    public const string MixedScript = "TS611";
    public const string OverBudget = "TS612";
    public const string BrokenExternalLink = "TS613";
    public const string NothingToCheck = "TS614";

    public const string BrokenReviewFile = "TS701";
    public const string UnknownFinding = "TS702";
    public const string MissingLock = "TS703";

    public const string NothingToMirror = "TS801";
    public const string UnknownSourceScript = "TS802";
    public const string DamagedPage = "TS803";
    public const string TreeTaken = "TS804";
    public const string BrokenSelector = "TS805";
    public const string NoSwitchPlace = "TS806";
    public const string UnknownHome = "TS807";
    public const string UnreadableScript = "TS808";
    public const string UnconvertedHydration = "TS809";
    public const string SearchToRebuild = "TS810";
    public const string MistakenLanguage = "TS811";

    private static readonly Dictionary<string, string> Names =
        typeof(DiagnosticCodes)
            .GetFields()
            .Where(f => f.IsLiteral)
            .ToDictionary(f => (string?)f.GetRawConstantValue() ?? "", f => f.Name, StringComparer.Ordinal);

    /// <summary>A code's name in this list; the code itself when it isn't here.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
