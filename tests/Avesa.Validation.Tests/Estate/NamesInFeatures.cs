using Avesa.Validation.Estate;

namespace Avesa.Validation.Tests.Estate;

public sealed class NamesInFeatures
{
    private static readonly SecretNames Secrets = new("tenant/{tenant_id}/prod");

    [Theory]
    [InlineData("acme", "tenant/acme/prod")]
    [InlineData("a$1b$&c$$", "tenant/a$1b$&c$$/prod")]
    [InlineData("{tenant_id}", "tenant/{tenant_id}/prod")]
    public void Of_a_tenants_secret_lead_to_the_tenant_and_back(string tenant, string name)
    {
        Secrets.Of(tenant).Should().Be(name);
        Secrets.TenantOf(name).Should().Be(tenant);
    }

    [Theory]
    [InlineData("tenant/acme/staging")]
    [InlineData("tenant/acme/prod2")]
    [InlineData("old/tenant/acme/prod")]
    [InlineData("tenant//prod")]
    [InlineData("tenant/a/b/prod")]
    [InlineData("tenant/acme/prod\n")]
    [InlineData("Tenant/acme/prod")]
    public void Of_other_secrets_are_of_no_tenant(string name) => Secrets.TenantOf(name).Should().BeNull();

    [Fact]
    public void Of_secrets_may_have_letters_that_patterns_know()
    {
        var names = new SecretNames("a.b+(c)/{id}");
        names.TenantOf("a.b+(c)/x").Should().Be("x");
        names.TenantOf("aXb+(c)/x").Should().BeNull();
    }

    [Theory]
    [InlineData("tenant/prod")]
    [InlineData("{a}/{b}")]
    [InlineData("tenant/{}/prod")]
    [InlineData("")]
    public void Of_secrets_need_one_placeholder(string template) =>
        FluentActions.Invoking(() => new SecretNames(template)).Should().Throw<FormatException>().WithMessage($"*'{template}'*");

    [Theory]
    [InlineData("tenant_id (S)", "tenant_id", "S")]
    [InlineData("n (N)", "n", "N")]
    [InlineData("b.c-d (B)", "b.c-d", "B")]
    public void Of_keys_have_a_type(string text, string name, string type)
    {
        KeyAttribute.Parse(text).Should().Be(new KeyAttribute(name, type));
        KeyAttribute.Parse(text).ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("tenant_id")]
    [InlineData("tenant_id (X)")]
    [InlineData("tenant_id (s)")]
    [InlineData("tenant_id (S")]
    [InlineData("tenant_id (S))")]
    [InlineData("tenant_id S)")]
    [InlineData(" (S)")]
    [InlineData("a (S) (N)")]
    [InlineData("")]
    public void Of_keys_are_refused_in_another_form(string text) =>
        FluentActions.Invoking(() => KeyAttribute.Parse(text)).Should().Throw<FormatException>().WithMessage($"'{text}' is not a key attribute*");
}
