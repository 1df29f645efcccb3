namespace Hanzi;

/// <summary>A configuration of the user's own, with dictionaries beside it or built in.</summary>
internal static class ConfigurationFile
{
    public static Configuration Read(string path, bool includeTofuRisk)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // A file always lies in a folder.
        return new ConfigurationReader(path, name => Find(folder, name), includeTofuRisk).Read(File.ReadAllBytes(path));
    }

    private static ConversionDictionary Find(string folder, string name)
    {
        // OpenCC's compiled dictionaries are made from text files of the same name.
        var text = Path.ChangeExtension(name, ".txt");
        foreach (var candidate in (string[])[Path.Combine(folder, name), Path.Combine(folder, text)])
            if (candidate.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && File.Exists(candidate))
                return DictionaryText.Parse(Path.GetFileName(candidate), candidate, File.ReadAllBytes(candidate));
        return BuiltIn.Dictionary(text)
            ?? throw new FileNotFoundException(
                $"neither '{text}' beside the configuration nor a built-in dictionary of that name exists", name);
    }
}
