using System.Globalization;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Building;

/// <summary>
/// Keeps a <see cref="BuildMemory"/> on the disk, in two files: the recorded answers of the last build, and the results. A file
/// that another version wrote, that is cut short or damaged is as good as none; a build that cannot write one goes without.
/// </summary>
/// <param name="path">Absolute, without an extension.</param>
public sealed class MemoryFile(string path)
{
    private const string Build = ".build";
    private const string Results = ".results";
    private const int WriteBuffer = 128 * 1024;

    /// <summary>The cache the last build left for this version of the program; an empty one when there is none.</summary>
    /// <param name="trusts">See <see cref="BuildMemory.Trusts"/>.</param>
    public BuildMemory Load(bool trusts = false)
    {
        var memory = new BuildMemory { Trusts = trusts };
        Read(Build, _ => true, from =>
        {
            if (from.Text() != UnchangedSite.Program)
                return;
            var (last, results) = (ReadBuild(from), from.Digest());
            memory.Load(last, () => Read(Results, digest => digest == results, more => more.Store(memory.Store)));
        });
        return memory;
    }

    /// <summary>Puts each file into place whole, so that builds at the same time find one or the other.</summary>
    /// <returns>Whether they could be written.</returns>
    public bool Save(BuildMemory memory)
    {
        if (!memory.HasBuilt || memory.Last is not { } last)
            return false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            var results = Write(Results, to => to.Store(memory.Store));
            Write(Build, to =>
            {
                to.Text(UnchangedSite.Program);
                WriteBuild(to, last);
                to.Digest(results);
            });
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WriteBuild(CacheWriter to, FinishedBuild last)
    {
        to.Text(last.Output);
        to.Digest(last.Settings);
        to.List(last.Asked, asked => { to.Text(asked.Kind); to.Text(asked.Asked); to.Digest(asked.Answer); });
        to.List(last.Diagnostics, to.Diagnostic);
        to.List(
            last.Files,
            file =>
            {
                to.Text(file.Key.Value);
                to.Digest(file.Value.Content);
                to.Number(file.Value.Stamp.Length);
                to.Number(file.Value.Stamp.Changed);
            });
        to.List(last.Summary.Scripts, script => { to.Text(script.Tag); to.Text(script.Label); to.Number(script.Pages); });
        to.Number(last.Summary.Files);
        to.Number(last.Summary.Bytes);
        to.Text(last.Summary.BasePath);
        to.List(last.Summary.Notes, to.Text);
    }

    private static FinishedBuild ReadBuild(CacheReader from)
    {
        var output = from.Text();
        var settings = from.Digest();
        var asked = from.List(() => (from.Text(), from.Text(), from.Digest()));
        var diagnostics = from.List(from.Diagnostic);
        var files = from.List(() =>
            KeyValuePair.Create(new SitePath(from.Text()), new WrittenFile(from.Digest(), new(from.Number(), from.Number()))))
                .ToDictionary();
        ScriptSummary[] scripts = from.List(() => new ScriptSummary(from.Text(), from.Text(), (int)from.Number()));
        var (count, bytes, basePath, notes) = ((int)from.Number(), from.Number(), from.Text(), from.List(from.Text));
        return new(settings, asked, output, files, new(scripts, count, bytes) { BasePath = basePath, Notes = notes }, diagnostics);
    }

    // Piece by piece, because a cache is as long as the site.
    private Digest Write(string extension, Action<CacheWriter> write)
    {
        var draft = $"{path}{extension}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        Digest made;
        Span<byte> digest = stackalloc byte[Digest.Size];
        using (var file = File.Create(draft))
        {
            file.Write(digest);
            var body = new DigestStream(file);
            using (var pieces = new BufferedStream(body, WriteBuffer))
            using (var writer = new CacheWriter(pieces))
                write(writer);
            made = body.Digest;
            made.Write(digest);
            file.Position = 0;
            file.Write(digest);
        }
        File.Move(draft, path + extension, overwrite: true);
        return made;
    }

    private void Read(string extension, Predicate<Digest> isWanted, Action<CacheReader> read)
    {
        try
        {
            if (FilesOnDisk.IsSpecial(path + extension))
                return;
            var bytes = File.ReadAllBytes(path + extension);
            if (bytes.Length <= Digest.Size)
                return;
            var digest = Digest.Read(bytes);
            if (Digest.Of(bytes.AsSpan(Digest.Size)) != digest || !isWanted(digest))
                return;
            using var body = new MemoryStream(bytes, Digest.Size, bytes.Length - Digest.Size, writable: false, publiclyVisible: true);
            using var reader = new CacheReader(body);
            read(reader);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            // As if there were none.
        }
    }
}
