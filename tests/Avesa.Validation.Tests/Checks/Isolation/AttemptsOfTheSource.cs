using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Isolation;

/// <summary>The four probes: each is refused for production's missing consent alone, or proves nothing.</summary>
public sealed class AttemptsOfTheSource
{
    private const string Administrator = "arn:aws:iam::123456789012:user/administrator";

    private static readonly Dictionary<string, IMigrationCheck> Checks = new()
    {
        ["objects"] = new SourceIsRefusedObjects(TwinEstates.Planned.Bucket),
        ["item"] = new SourceIsRefusedItem(TwinEstates.Planned.Tables[0]),
        ["secret"] = new SourceIsRefusedSecret(TwinEstates.Planned.Secrets),
        ["invocation"] = new SourceIsRefusedInvocation(TwinEstates.Function),
    };

    [Theory]
    [InlineData("objects", "tried to list the objects of data-prod and was refused (AccessDenied)")]
    [InlineData("objects", "tried to get an object of data-prod and was refused (AccessDenied)")]
    [InlineData("item", "tried to read an item of Tenants by its ARN and was refused (AccessDeniedException, because no resource-based policy allows the dynamodb:GetItem action)")]
    [InlineData("secret", "tried to read the secret tenant/acme/prod of production by its ARN and was refused (AccessDeniedException")]
    [InlineData("invocation", "tried to invoke production's ingest by its ARN (dry run) and was refused (AccessDeniedException")]
    public async Task Are_held_when_refused_for_want_of_productions_consent(string probe, string because)
    {
        await using var migration = await TwinEstates.Arranged();
        var verdict = await migration.OfBoth(Checks[probe]);
        verdict.ShouldBeHeld(because);
        verdict.Should().BeOfType<Held>().Which.Proof.Should().Be(Proof.Probed);
        verdict.Because.Should().Contain(Administrator);
    }

    [Fact]
    public async Task Are_broken_when_objects_are_listed()
    {
        await using var migration = await TwinEstates.Arranged();
        Admit(migration, "s3:ListBucket", "arn:aws:s3:::data-prod");
        (await migration.OfBoth(Checks["objects"])).ShouldBeBroken(("arn:aws:s3:::data-prod", "it was answered"));
    }

    [Fact]
    public async Task Are_broken_when_an_object_is_got()
    {
        await using var migration = await TwinEstates.Arranged();
        Admit(migration, "s3:GetObject", "arn:aws:s3:::data-prod/*");
        (await migration.OfBoth(Checks["objects"])).ShouldBeBroken(("arn:aws:s3:::data-prod/acme/raw/1", "it was answered"));
    }

    [Fact]
    public async Task Are_broken_when_an_item_is_read()
    {
        await using var migration = await TwinEstates.Arranged();
        var table = migration.Production.Tables[TwinEstates.Table];
        table.ResourcePolicy = TwinEstates.Statement("""{"AWS":"123456789012"}""", "dynamodb:GetItem", resource: $"\"{table.Arn}\"");
        (await migration.OfBoth(Checks["item"])).ShouldBeBroken((table.Arn, "it was answered"));
    }

    [Fact]
    public async Task Are_broken_when_a_function_may_be_invoked_and_nothing_is_run()
    {
        await using var migration = await TwinEstates.Arranged();
        var function = migration.Production.Functions[TwinEstates.Function];
        var runs = 0;
        function.Run = (_, _, _) =>
        {
            runs++;
            return new(null);
        };
        function.Policy = TwinEstates.Statement("""{"AWS":"123456789012"}""", "lambda:InvokeFunction", resource: $"\"{function.Arn}\"");
        (await migration.OfBoth(Checks["invocation"])).ShouldBeBroken((function.Arn, "it was answered"));
        runs.Should().Be(0);
    }

    [Fact]
    public async Task Are_broken_when_a_secret_is_read_and_its_value_is_not_told()
    {
        await using var migration = await TwinEstates.Arranged();
        var key = migration.Production.AddKey("""{"AWS":["987654321098","123456789012"]}""");
        var secret = migration.Production.Secrets[TwinEstates.Secret];
        secret.KmsKeyId = key.Arn;
        secret.ResourcePolicy = TwinEstates.Statement("""{"AWS":"123456789012"}""", "secretsmanager:GetSecretValue", resource: "\"*\"");
        var verdict = await migration.OfBoth(Checks["secret"]);
        verdict.ShouldBeBroken((secret.Arn, "it was answered"));
        verdict.ToString().Should().NotContain("connectwise");
    }

    [Theory]
    [InlineData("objects", "s3:ListObjectsV2", "SlowDown", 503)]
    [InlineData("objects", "s3:GetObject", "NoSuchKey", 404)]
    [InlineData("item", "dynamodb:GetItem", "ResourceNotFoundException", 400)]
    [InlineData("item", "dynamodb:GetItem", "ThrottlingException", 400)]
    [InlineData("secret", "secretsmanager:GetSecretValue", "ResourceNotFoundException", 400)]
    [InlineData("secret", "secretsmanager:GetSecretValue", "DecryptionFailure", 400)]
    [InlineData("invocation", "lambda:Invoke", "ExpiredTokenException", 403)]
    [InlineData("invocation", "lambda:Invoke", "InvalidSignatureException", 403)]
    [InlineData("invocation", "lambda:Invoke", "ServiceException", 500)]
    public async Task Are_unproven_when_they_fail_without_an_authorisation_error(string probe, string operation, string code, int status)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Fail(migration.Source, operation, code, status);
        (await migration.OfBoth(Checks[probe])).Should().BeOfType<Unproven>();
    }

    [Theory]
    [InlineData("objects", "s3:GetObject")]
    [InlineData("objects", "s3:ListBucket")]
    [InlineData("item", "dynamodb:GetItem")]
    [InlineData("secret", "secretsmanager:GetSecretValue")]
    [InlineData("invocation", "lambda:InvokeFunction")]
    public async Task Are_unproven_when_the_probers_own_policies_do_not_permit_them_on_production(string probe, string action)
    {
        await using var migration = await TwinEstates.Arranged();
        Forbid(migration, action, "arn:aws:*:*:987654321098:*", "arn:aws:s3:::data-prod", "arn:aws:s3:::data-prod/*");
        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven("is not proven: ");
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("item")]
    [InlineData("secret")]
    [InlineData("invocation")]
    public async Task Are_unproven_when_the_probers_policies_cannot_be_simulated(string probe)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Source, "iam:SimulatePrincipalPolicy");
        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven("what the prober's own policies permit could not be simulated");
    }

    [Theory]
    [InlineData("objects", "s3:ListBucket", "The source account refused s3:ListBucket on arn:aws:s3:::data")]
    [InlineData("objects", "s3:GetObject", "the same attempt at an object of the source's data was not answered: refused (AccessDenied")]
    [InlineData("item", "dynamodb:GetItem", "the same attempt at the source's Tenants-prod was not answered: refused (AccessDeniedException")]
    [InlineData("secret", "secretsmanager:GetSecretValue", "was not answered: refused (AccessDeniedException")]
    [InlineData("invocation", "lambda:InvokeFunction", "was not answered: refused (AccessDeniedException")]
    public async Task Are_unproven_when_the_twin_is_refused_too(string probe, string action, string because)
    {
        await using var migration = await TwinEstates.Arranged();
        Forbid(migration, action, "arn:aws:*:*:123456789012:*", "arn:aws:s3:::data", "arn:aws:s3:::data/*");
        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven(because);
    }

    [Theory]
    [InlineData("objects", "s3:GetObject")]
    [InlineData("item", "dynamodb:GetItem")]
    [InlineData("secret", "secretsmanager:GetSecretValue")]
    [InlineData("invocation", "lambda:Invoke")]
    public async Task Are_unproven_when_the_owner_is_refused_too(string probe, string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven("production's own identity was not answered either");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_object()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Buckets[TwinEstates.Bucket].Objects.Remove("acme/raw/1");
        (await migration.OfBoth(Checks["objects"])).ShouldBeUnproven("data-prod holds no object");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_secret()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Source.Secrets.Clear();
        (await migration.OfBoth(Checks["secret"])).ShouldBeUnproven("The source account lists no secret");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_function()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Source.Functions.Clear();
        (await migration.OfBoth(Checks["invocation"])).ShouldBeUnproven("The source account has no function ingest");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_table()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Tables.Clear();
        (await migration.OfBoth(Checks["item"])).ShouldBeUnproven("Tenants-prod or Tenants is not there or has no item");
    }

    private static void Admit(EmulatedMigration migration, string action, string resource) =>
        migration.Production.Buckets[TwinEstates.Bucket].Policy = TwinEstates.Statement("""{"AWS":"123456789012"}""", action, resource: $"\"{resource}\"");

    private static void Forbid(EmulatedMigration migration, string action, params string[] resources) =>
        migration.Source.Users["administrator"].InlinePolicies["own"] = $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
            {"Effect":"Deny","Action":"{{action}}","Resource":["{{string.Join("\",\"", resources)}}"]}]}
            """;
}
