using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Incremental;

/// <summary>A finished page with everything its templates read.</summary>
internal sealed record RememberedRendering(Dependencies Dependencies, Content Content);
