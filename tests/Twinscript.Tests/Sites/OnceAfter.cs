namespace Twinscript.Tests.Sites;

/// <summary>Does something in the middle of a build, when one of its phases has ended.</summary>
internal sealed class OnceAfter(string phase, Action act) : IProgress<string>
{
    public void Report(string value)
    {
        if (value == phase)
            act();
    }
}
