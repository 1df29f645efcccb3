using Twinscript.Configuration;
using Twinscript.Theme;

namespace Twinscript.Policy;

/// <summary>The members templates read of the services of other sites that a site has chosen.</summary>
internal static class IntegrationViews
{
    public static void AddTo(SiteViews views)
    {
        var value = new MemberTable<(string Name, string Value)>("value").Text("name", v => v.Name).Text("text", v => v.Value);
        var service = new MemberTable<Integration>("integration")
            .Text("service", i => i.Service)
            .Text("address", i => i.Address)
            .Many("values", i => i.Values, value);
        var all = new MemberTable<Integrations>("integrations")
            .One("comments", i => i.Comments, service)
            .One("counting", i => i.Counting, service)
            .Many("verification", i => i.Verification, value);
        views.Globals.One("integrations", m => m.Configuration.Integrations, all);
    }
}
