using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Manuals;

/// <summary>When each file of the input was last changed, as the git repository around it knows.</summary>
internal sealed class GitHistory
{
    private const string Format = "--format=%x01%cs";
    private const char Commit = '\u0001';
    private const int MostSeconds = 120;

    private readonly IReadOnlyDictionary<string, DateOnly> _changed;

    private GitHistory(IReadOnlyDictionary<string, DateOnly> changed, string folder) => (_changed, Folder) = (changed, folder);

    /// <summary>Of the input in the repository, with a slash at its end; empty at its top.</summary>
    public string Folder { get; }

    public DateOnly? ChangedAt(SourcePath path) => _changed.TryGetValue(path.Value, out var day) ? day : null;

    /// <param name="input">Absolute.</param>
    /// <param name="files">Records what the answer depends on: the commit that is checked out.</param>
    /// <param name="recall">Gives the dates of a commit that an earlier build has read, or reads them.</param>
    /// <param name="notes">Told why there are no dates.</param>
    public static GitHistory Read(
        string input, SourceFiles files, Func<Digest, Func<Dictionary<string, DateOnly>>, Dictionary<string, DateOnly>> recall,
        BuildNotes notes)
    {
        var none = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        if (GitFolder.Around(input, files) is not { } git)
            return new(none, Path.GetFileName(Path.TrimEndingDirectorySeparator(input)) + "/");
        var path = Path.GetRelativePath(git.Top, input).Replace(Path.DirectorySeparatorChar, '/');
        var folder = path == "." ? "" : path + "/";
        if (git.IsShallow(files))
        {
            notes.Add("the repository is a shallow clone, so pages do not say when they were last changed. Fetch all of its commits.");
            return new(none, folder);
        }
        if (git.Head(files) is not { } head)
            return new(none, folder);
        return new(recall(Digest.Of(head, input), () => Log(input, notes)), folder);
    }

    private static Dictionary<string, DateOnly> Log(string input, BuildNotes notes)
    {
        var changed = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = input, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        string[] arguments = ["-c", "core.quotepath=off", "log", Format, "--name-only", "--no-renames", "--relative", "--", "."];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return changed;
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            DateOnly? day = null;
            while (git.StandardOutput.ReadLine() is { } line)
            {
                if (line.StartsWith(Commit))
                    day = DateOnly.TryParse(line.AsSpan(1), CultureInfo.InvariantCulture, out var date) ? date : null;
                else if (line.Length > 0 && day is { } newest)
                    changed.TryAdd(line, newest);
            }
            if (!git.WaitForExit(TimeSpan.FromSeconds(MostSeconds)))
                git.Kill();
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            notes.Add("there is no git on this machine, so pages do not say when they were last changed.");
        }
        return changed;
    }
}

/// <summary>The folder in which git keeps a repository.</summary>
/// <param name="Top">Of the files that are checked out.</param>
/// <param name="Own">Of this checkout.</param>
/// <param name="Common">Of all checkouts; mostly the same.</param>
internal sealed record GitFolder(string Top, string Own, string Common)
{
    private const string Name = ".git";
    private const string Elsewhere = "gitdir:";
    private const string Branch = "ref:";

    public static GitFolder? Around(string folder, SourceFiles files)
    {
        for (var top = folder; top is not null; top = Path.GetDirectoryName(top))
        {
            var git = Path.Combine(top, Name);
            if (files.Exists(Path.Combine(git, "HEAD")))
                return new(top, git, git);
            if (!files.Exists(git) || Text(git, files) is not { } link || !link.StartsWith(Elsewhere, StringComparison.Ordinal))
                continue;
            var own = Path.GetFullPath(link[Elsewhere.Length..].Trim(), top);
            return new(top, own, Text(Path.Combine(own, "commondir"), files) is { } common ? Path.GetFullPath(common, own) : own);
        }
        return null;
    }

    public bool IsShallow(SourceFiles files) => files.Exists(Path.Combine(Common, "shallow"));

    /// <summary>The commit that is checked out; null before the first.</summary>
    public string? Head(SourceFiles files)
    {
        if (Text(Path.Combine(Own, "HEAD"), files) is not { } head || !head.StartsWith(Branch, StringComparison.Ordinal))
            return Text(Path.Combine(Own, "HEAD"), files);
        var name = head[Branch.Length..].Trim();
        return Text(Path.Combine(Common, name), files)
            ?? Text(Path.Combine(Common, "packed-refs"), files)?.Split('\n')
                .FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal));
    }

    private static string? Text(string path, SourceFiles files)
    {
        try
        {
            return files.Exists(path) ? Encoding.UTF8.GetString(files.Read(path).Bytes.Span).Trim() : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
