namespace Hanzi;

/// <summary>Why a choice of the conversion deserves a second look.</summary>
public enum DoubtKind
{
    /// <summary>A character that stands for several in the other script: 发 for 發 and 髮.</summary>
    Character,

    /// <summary>A word that was replaced by another region's word: 文件 by 檔案.</summary>
    RegionalWord,

    /// <summary>The text could have been cut into words in another way, with another result.</summary>
    Segmentation,

    /// <summary>A character with several forms where a person's name seems to stand; only the bearer knows.</summary>
    Name,

    /// <summary>A character of the script converted to in a text that is not written in it.</summary>
    MixedScript,
}
