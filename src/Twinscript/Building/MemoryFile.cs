using System.Globalization;
using System.Security.Cryptography;
using Twinscript.Incremental;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Building;

/// <summary>
/// Keeps a <see cref="BuildMemory"/> on the disk, in two files: what tells whether anything changed, and all the rest. A file
/// that another version wrote, that is cut short or damaged is as good as none; a build that cannot write one goes without.
/// </summary>
/// <param name="path">Absolute, without an extension.</param>
public sealed class MemoryFile(string path)
{
    private const string Build = ".build";
    private const string Pages = ".pages";

    /// <summary>What the last build left for this program; an empty memory when there is nothing usable.</summary>
    /// <param name="trusts">See <see cref="BuildMemory.Trusts"/>.</param>
    public BuildMemory Load(bool trusts = false)
    {
        var memory = new BuildMemory { Trusts = trusts };
        Read(Build, _ => true, from =>
        {
            if (from.Text() != UnchangedSite.Program)
                return;
            var (last, pages) = (ReadBuild(from), from.Digest());
            memory.Load(last, () => Read(Pages, digest => digest == pages, more => ReadPages(more, memory, last)));
        });
        return memory;
    }

    /// <summary>Puts each file into place whole, so that builds at the same time find one or the other.</summary>
    /// <returns>Whether they could be written.</returns>
    public bool Save(BuildMemory memory)
    {
        if (memory.Last is not { } last)
            return false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            var pages = Write(Pages, to => WritePages(to, memory, last));
            Write(Build, to =>
            {
                to.Text(UnchangedSite.Program);
                WriteBuild(to, last);
                to.Digest(pages);
            });
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WriteBuild(MemoryWriter to, FinishedBuild last)
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

    private static FinishedBuild ReadBuild(MemoryReader from)
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

    private static void WritePages(MemoryWriter to, BuildMemory memory, FinishedBuild last)
    {
        to.List([.. memory.Pages], page => { to.Digest(page.Key); to.Page(page.Value); });
        to.List([.. memory.Renderings.Where(r => last.Files.ContainsKey(r.Key))], page =>
        {
            to.Text(page.Key.Value);
            to.List(page.Value.Dependencies.Questions.All, to.Text);
            to.Digest(page.Value.Dependencies.Answered);
        });
    }

    private static void ReadPages(MemoryReader from, BuildMemory memory, FinishedBuild last)
    {
        var earlier = EarlierOutput.Of(last, last.Output);
        foreach (var (source, page) in from.List(() => KeyValuePair.Create(from.Digest(), from.Page())))
            memory.Recall(source, page);
        foreach (var (path, dependencies) in from.List(() =>
            (new SitePath(from.Text()), new Dependencies(Questions.Of(from.List(from.Text)), from.Digest()))))
        {
            // What is on the disk stands for the page, so it must be what was written.
            if (earlier.IsIntact(path))
                memory.Recall(path, new(dependencies, earlier.Content(path)));
        }
    }

    private Digest Write(string extension, Action<MemoryWriter> write)
    {
        using var body = new MemoryStream();
        using (var writer = new MemoryWriter(body))
            write(writer);
        var written = body.GetBuffer().AsMemory(0, (int)body.Length);
        var hash = SHA256.HashData(written.Span);
        var draft = $"{path}{extension}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        using (var file = File.Create(draft))
        {
            file.Write(hash);
            file.Write(written.Span);
        }
        File.Move(draft, path + extension, overwrite: true);
        return Digest.Read(hash);
    }

    private void Read(string extension, Predicate<Digest> isWanted, Action<MemoryReader> read)
    {
        try
        {
            if (FilesOnDisk.IsSpecial(path + extension))
                return;
            var bytes = File.ReadAllBytes(path + extension);
            if (bytes.Length <= SHA256.HashSizeInBytes
                || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
                || !isWanted(Digest.Read(bytes)))
            {
                return;
            }
            using var reader = new MemoryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes, writable: false));
            read(reader);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // As if there were none.
        }
    }
}
