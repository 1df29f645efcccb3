using CsCheck;
using Twinscript.Building;
using Xunit;

namespace Twinscript.Tests.Incremental;

// Three classes, so that they run at the same time. Together they make 500 edits.
public sealed class EditsBetweenBuildsTests
{
    [Fact]
    public void After_any_edits_a_build_writes_and_reports_what_a_build_from_nothing_does() =>
        RandomEdits.Sample(20, programs => (_, build) => programs.Build(build));
}

public sealed class EditsDuringPreviewTests
{
    [Fact]
    public void After_any_edits_a_preview_writes_and_reports_what_a_build_from_nothing_does() =>
        RandomEdits.Sample(15, programs => (_, build) => programs.Serve(build));
}

public sealed class EditsBetweenTurnsTests
{
    [Fact]
    public void Builds_and_previews_in_turns_write_and_report_what_a_build_from_nothing_does() =>
        RandomEdits.Sample(15, programs => (choice, build) =>
        {
            if (choice % 3 == 0)
                programs.EndServe();
            return choice % 2 == 0 ? programs.Build(build) : programs.Serve(build);
        });
}

/// <summary>The programs that build one site, and what they leave each other.</summary>
internal sealed class Programs(EditedSite site)
{
    private readonly MemoryFile _file = new(Path.Combine(site.Site.Root, ".twinscript", "site"));
    private BuildMemory? _served;

    /// <summary>A program that begins, builds once and ends.</summary>
    public BuildResult Build(Func<BuildMemory, BuildResult> build)
    {
        var memory = _file.Load();
        var result = build(memory);
        _file.Save(memory);
        return result;
    }

    /// <summary>A program that goes on until <see cref="EndServe"/>.</summary>
    public BuildResult Serve(Func<BuildMemory, BuildResult> build) => build(_served ??= _file.Load(trusts: true));

    public void EndServe()
    {
        if (_served is not null)
            _file.Save(_served);
        _served = null;
    }
}

internal static class RandomEdits
{
    private const int EditsInARow = 10;

    /// <summary>How many sites are edited, when the tests shall look longer.</summary>
    private static readonly string? Rounds = Environment.GetEnvironmentVariable("REBUILD_ROUNDS");

    public delegate BuildResult Program(uint choice, Func<BuildMemory, BuildResult> build);

    /// <summary>Edits sites at random and compares each state's build with one from nothing.</summary>
    /// <param name="rounds">How many sites.</param>
    /// <param name="begin">Decides which program builds a state.</param>
    public static void Sample(int rounds, Func<Programs, Program> begin) => Gen.Int.Array[EditsInARow].Sample(
        edits => Run(edits, begin), iter: int.TryParse(Rounds, out var wanted) ? wanted : rounds, threads: 1);

    private static void Run(int[] edits, Func<Programs, Program> begin)
    {
        using var site = new EditedSite();
        var program = begin(new(site));
        var (done, succeeded) = ("", 0);
        foreach (var edit in edits.Append(0))
        {
            if (edit % 5 != 0)
                site.Age();
            var result = Rebuild.Compare(site, build => program((uint)edit, build), done, options => options with
            {
                Drafts = edit % 7 == 0,
                RedirectPages = edit % 11 == 0,
            });
            succeeded += result.Succeeded ? 1 : 0;
            var failure = result.Succeeded ? null : $"{result.Diagnostics[0].Code} {result.Diagnostics[0].Message}\n";
            done += $"{failure}{site.Edit(edit, failed: failure is not null)}\n";
        }
        Assert.True(succeeded > edits.Length / 3, $"Only {succeeded} builds succeeded, so little was compared:\n{done}");
    }
}
