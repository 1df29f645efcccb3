namespace Twinscript.Yaml;

/// <summary>The diagnostic codes under which one kind of file reports its problems.</summary>
internal sealed record YamlCodes(string UnknownKey, string WrongType);
