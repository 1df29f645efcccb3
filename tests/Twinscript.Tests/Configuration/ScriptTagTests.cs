using Twinscript.Configuration;
using Xunit;

namespace Twinscript.Tests.Configuration;

public sealed class ScriptTagTests
{
    [Theory]
    [InlineData("zh-Hant-TW", "zh_TW")]
    [InlineData("zh-Hant-HK", "zh_HK")]
    [InlineData("zh-Hans-SG", "zh_SG")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("zh-Hans", "zh_CN")]
    public void A_locale_names_a_country(string tag, string locale) => Assert.Equal(locale, ScriptTags.Locale(tag));
}
