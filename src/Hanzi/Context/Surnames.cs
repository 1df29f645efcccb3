namespace Hanzi;

/// <summary>Finds surnames whose character has another form in other words: 余秋雨, 涂先生, 姓姜.</summary>
/// <param name="lexicon">The words of the language.</param>
/// <param name="given">The characters that stand in given names.</param>
internal sealed class Surnames(Lexicon lexicon, Neighbours given)
{
    /// <summary>Before a character that is asked for as part of a given name.</summary>
    public const char Mark = '\u0004';

    /// <summary>A word this usual is no given name.</summary>
    private const int UsualWord = 136;

    private const string Written = "于余范涂钟姜岳郁云谷曲丑后种卜朴沈";
    private const string Form = "于余范涂鍾姜岳郁雲谷曲丑后种卜朴沈";

    private const string Follows = "说說的在是和与與了也又就却對对把被写寫问問笑道答等则認认表指曾从從出将將已还還有为為任当當不因以并教先老、，。：；！？）」』”’《〈";

    private static readonly string[] Titles =
    [
        "先生", "女士", "小姐", "老师", "教授", "博士", "医生", "大夫", "经理", "总经", "总统", "总理", "主任", "部长", "院长", "校长", "局长", "市长", "县长",
        "委员", "律师", "同学", "师傅", "太太", "老板", "队长", "导演", "阿姨", "叔叔", "警官", "法官", "主席", "董事", "秘书", "组长", "站长", "总监", "将军",
        "议员", "立委", "夫人", "大哥", "大姐", "爷爷", "奶奶", "某某", "某", "妈妈", "爸爸", "科长", "处长", "厅长", "书记", "处士", "太公", "姓",
    ];

    /// <summary>A name of two characters is believed only behind what people are.</summary>
    private static readonly string[] Professions =
    [
        "导演", "演员", "主演", "出演", "饰演", "作家", "作者", "编剧", "编辑", "记者", "歌手", "诗人", "画家", "学者", "专家", "球员", "选手", "教练", "主持", "主持人", "创始人",
        "同学", "同事", "朋友", "网友", "名叫", "名为", "叫做", "叫", "教授", "老师", "医生", "律师", "主席", "总理", "总统", "部长", "院长", "校长", "局长", "市长", "主任", "经理",
    ];

    /// <summary>The surnames there are.</summary>
    public static string All => Written;

    /// <summary>The form of a surname; 0 where there is none.</summary>
    public char Choose(ReadOnlySpan<char> folded, int at)
    {
        var surname = Written.IndexOf(folded[at], StringComparison.Ordinal);
        if (surname < 0)
            return '\0';
        return IsName(folded, at) ? Form[surname] : '\0';
    }

    private bool IsName(ReadOnlySpan<char> folded, int at)
    {
        if (at > 0 && folded[at - 1] == '姓' && !(at > 1 && folded[at - 2] is '百' or '老'))
            return true;
        if (JoinsLeft(folded, at))
            return false;
        var rest = folded[(at + 1)..];
        foreach (var title in Titles)
            if (rest.StartsWith(title, StringComparison.Ordinal))
                return true;
        // 小范说, but not 老姜 or 小钟, which are things too.
        if (at > 0 && folded[at - 1] is '小' or '老' && (at == 1 || !IsHan(folded[at - 2]))
            && folded[at] is '于' or '余' or '范' or '涂' or '岳' && rest is ['说' or '问' or '笑' or '答' or '道', ..])
            return true;
        return (IsGiven(rest, 2) && !IsWord(folded.Slice(at, 2)) && !IsWord(rest[..2]))
            || (IsGiven(rest, 1) && !IsWord(folded.Slice(at, 2)) && FollowsProfession(folded[..at]));
    }

    /// <summary>Whether characters of given names follow, and behind them what may follow a name.</summary>
    private bool IsGiven(ReadOnlySpan<char> rest, int length)
    {
        if (rest.Length < length)
            return false;
        foreach (var unit in rest[..length])
            if (!IsHan(unit) || given.Score([Mark, unit]) <= 0)
                return false;
        return rest.Length == length || !IsHan(rest[length]) || Follows.Contains(rest[length], StringComparison.Ordinal);
    }

    private static bool FollowsProfession(ReadOnlySpan<char> before)
    {
        foreach (var profession in Professions)
            if (before.EndsWith(profession, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether the character ends a word that began before it.</summary>
    private bool JoinsLeft(ReadOnlySpan<char> folded, int at) =>
        (at > 0 && IsHan(folded[at - 1]) && IsWord(folded.Slice(at - 1, 2))) || (at > 1 && IsWord(folded.Slice(at - 2, 3)));

    private bool IsWord(ReadOnlySpan<char> word)
    {
        Span<byte> costs = stackalloc byte[Lexicon.LongestWord + 1];
        lexicon.Words(word, costs);
        return costs[word.Length] is > 0 and < UsualWord;
    }

    private static bool IsHan(char unit) => unit is >= '\u3400' and <= '\u9FFF';
}
