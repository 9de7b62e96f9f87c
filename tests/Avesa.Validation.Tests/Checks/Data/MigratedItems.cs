using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class MigratedItems(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Acme = """{"tenant_id":{"S":"acme"},"seats":{"N":"12"}}""";
    private const string Zeta = """{"tenant_id":{"S":"zeta"},"seats":{"N":"7"}}""";
    private static readonly TableArrivedUnchanged Check = new(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null));

    [Fact]
    public async Task Are_held_when_all_are_equal()
    {
        Put([Acme, Zeta], [Zeta, Acme]);
        (await migration.OfBoth(Check)).ShouldBeHeld("All 2 items of Tenants-prod and Tenants are equal, item by item and type by type, and there are no others.");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        Put([Acme, Zeta], [Acme]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"zeta"}}""", "only in the source"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_extra()
    {
        Put([Acme], [Acme, Zeta]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"zeta"}}""", "only in production"));
    }

    [Fact]
    public async Task Are_broken_by_a_nested_attribute_which_is_named_without_its_value()
    {
        Put([With("""{"M":{"crm":{"M":{"key":{"S":"hunter2"},"on":{"BOOL":true}}}}}""")], [With("""{"M":{"crm":{"M":{"key":{"S":"hunter3"},"on":{"BOOL":true}}}}}""")]);
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeBroken(("""Tenants {"tenant_id":{"S":"acme"}}""", "v.crm.key differs"));
        verdict.Because.Should().Contain("0 items missing, 0 extra, 1 changed, 0 equal");
        $"{verdict.Because}{string.Join(' ', ((Broken)verdict).Findings)}".Should().NotContain("hunter");
    }

    [Theory]
    [InlineData("""{"N":"1.50"}""", """{"N":"15e-1"}""")]
    [InlineData("""{"N":"-0"}""", """{"N":"0.000"}""")]
    [InlineData("""{"N":"100"}""", """{"N":"1E2"}""")]
    [InlineData("""{"SS":["a","b","c"]}""", """{"SS":["c","a","b"]}""")]
    [InlineData("""{"NS":["1","2.0"]}""", """{"NS":["2","1.0"]}""")]
    [InlineData("""{"BS":["AAE=","AAI="]}""", """{"BS":["AAI=","AAE="]}""")]
    [InlineData("""{"M":{"a":{"S":"1"},"b":{"S":"2"}}}""", """{"M":{"b":{"S":"2"},"a":{"S":"1"}}}""")]
    [InlineData("""{"L":[]}""", """{"L":[]}""")]
    [InlineData("""{"M":{}}""", """{"M":{}}""")]
    [InlineData("""{"S":""}""", """{"S":""}""")]
    [InlineData("""{"NULL":true}""", """{"NULL":true}""")]
    [InlineData("""{"B":"AAECAw=="}""", """{"B":"AAECAw=="}""")]
    public async Task Are_held_however_the_same_value_is_written(string source, string production)
    {
        Put([With(source)], [With(production)]);
        (await migration.OfBoth(Check)).ShouldBeHeld("All 1 items");
    }

    [Theory]
    [InlineData("""{"N":"1"}""", """{"S":"1"}""", "v")]
    [InlineData("""{"N":"1"}""", """{"N":"1.0000000000000000000000000000000001"}""", "v")]
    [InlineData("""{"S":"a"}""", """{"S":"A"}""", "v")]
    [InlineData("""{"S":"a\u0301"}""", """{"S":"\u00E1"}""", "v")]
    [InlineData("""{"S":""}""", """{"NULL":true}""", "v")]
    [InlineData("""{"BOOL":true}""", """{"BOOL":false}""", "v")]
    [InlineData("""{"B":"AAE="}""", """{"B":"AAI="}""", "v")]
    [InlineData("""{"SS":["a","b"]}""", """{"SS":["a","c"]}""", "v")]
    [InlineData("""{"SS":["1"]}""", """{"NS":["1"]}""", "v")]
    [InlineData("""{"L":[{"S":"a"},{"S":"b"}]}""", """{"L":[{"S":"b"},{"S":"a"}]}""", "v[0], v[1]")]
    [InlineData("""{"L":[{"S":"a"}]}""", """{"L":[{"S":"a"},{"S":"a"}]}""", "v")]
    [InlineData("""{"L":[]}""", """{"M":{}}""", "v")]
    [InlineData("""{"M":{"a":{"NULL":true}}}""", """{"M":{}}""", "v.a")]
    public async Task Are_broken_by_every_other_difference(string source, string production, string path)
    {
        Put([With(source)], [With(production)]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"acme"}}""", $"{path} {(path.Contains(',', StringComparison.Ordinal) ? "differ" : "differs")}"));
    }

    [Fact]
    public async Task Are_broken_by_an_explicit_null_in_place_of_nothing()
    {
        Put(["""{"tenant_id":{"S":"acme"}}"""], [With("""{"NULL":true}""")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"acme"}}""", "v differs"));
    }

    [Fact]
    public async Task Are_counted_exactly_and_named()
    {
        Put([.. Enumerable.Range(0, 61).Select(Numbered)], [Numbered(60)]);
        var broken = (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Subject;
        broken.Because.Should().Be("Tenants-prod and Tenants differ: 60 items missing, 0 extra, 0 changed, 1 equal.");
        broken.Findings.Should().HaveCount(60);
    }

    [Fact]
    public async Task Are_read_past_the_first_megabyte()
    {
        var filler = $$"""{"S":"{{new string('x', 100_000)}}"}""";
        Put(
            [.. Enumerable.Range(0, 25).Select(n => $$"""{"tenant_id":{"S":"{{n}}"},"f":{{filler}},"v":{"S":"old"} }""")],
            [.. Enumerable.Range(0, 25).Select(n => $$"""{"tenant_id":{"S":"{{n}}"},"f":{{filler}},"v":{"S":"new"} }""")]);
        (await migration.OfBoth(Check)).Because.Should().Contain("0 items missing, 0 extra, 25 changed, 0 equal");
    }

    [Fact]
    public async Task Are_unproven_when_the_source_is_empty()
    {
        Put([], [Acme]);
        (await migration.OfBoth(Check)).ShouldBeUnproven("The source table Tenants-prod is empty, so there was nothing to migrate");
    }

    [Fact]
    public async Task Are_broken_when_production_is_empty()
    {
        Put([Acme], []);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"acme"}}""", "only in the source"));
    }

    [Theory]
    [InlineData(true, "Tenants-prod")]
    [InlineData(false, "Tenants")]
    public async Task Are_broken_without_a_table(bool ofSource, string name)
    {
        Put([Acme], [Acme]);
        (ofSource ? migration.Source : migration.Production).Tables.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((name, "none"));
    }

    [Fact]
    public async Task Are_unproven_when_the_feature_names_another_key()
    {
        Put([Acme], [Acme]);
        var check = new TableArrivedUnchanged(Check.Table with { SortKey = new KeyAttribute("service_table", "S") });
        (await migration.OfBoth(check)).Should().BeOfType<Unproven>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_unproven_when_unreadable(bool ofSource)
    {
        Put([Acme], [Acme]);
        (await migration.Without(ofSource ? migration.Source : migration.Production, "dynamodb:Scan", () => migration.OfBoth(Check))).ShouldBeUnproven("dynamodb:Scan");
    }

    private static string With(string value) => $$"""{"tenant_id":{"S":"acme"},"v":{{value}}}""";

    private static string Numbered(int number) => $$"""{"tenant_id":{"S":"{{number:D4}}"} }""";

    private void Put(string[] source, string[] production)
    {
        migration.Source.AddTableWith("Tenants-prod", source);
        migration.Production.AddTableWith("Tenants", production);
    }
}
