using Avesa.Validation.Policies;

namespace Avesa.Validation.Tests.Policies;

public sealed class PrincipalsBesideTheAccount
{
    private const string Own = "987654321098";
    private const string Foreign = "123456789012";
    private const string Pinned = """{"StringEquals":{"aws:PrincipalAccount":"987654321098"} }""";
    private const string Everyone = "\"*\"";
    private const string Events = """{"Service":"events.amazonaws.com"}""";

    [Theory]
    [InlineData("""{"AWS":"987654321098"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::987654321098:root"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::987654321098:role/path/r"}""")]
    [InlineData("""{"CanonicalUser":"79a5"}""")]
    public void Are_none_for_principals_of_the_account(string principal) => Admissions(Statement(principal)).Should().BeEmpty();

    [Theory]
    [InlineData("""{"AWS":"123456789012"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:user/u"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}""")]
    [InlineData("""{"Federated":"arn:aws:iam::987654321098:saml-provider/staff"}""")]
    [InlineData("""{"Federated":"cognito-identity.amazonaws.com"}""")]
    [InlineData("""{"CanonicalUser":"00ff"}""")]
    [InlineData(Everyone)]
    [InlineData(Events)]
    public void Are_certain_for_everybody_else(string principal) => Admissions(Statement(principal)).Should().ContainSingle().Which.Certain.Should().BeTrue();

    [Fact]
    public void Are_everybody_else_where_an_allow_names_whom_it_spares() =>
        Admissions("""{"Effect":"Allow","NotPrincipal":{"AWS":"987654321098"},"Action":"s3:GetObject"}""")
            .Should().Equal(("everybody but 987654321098", true));

    [Fact]
    public void Are_undecided_for_the_id_of_a_deleted_principal() => Admissions(Statement("""{"AWS":"AIDACKCEVSQ6C2EXAMPLE"}""")).Should().Equal(("AWS AIDACKCEVSQ6C2EXAMPLE", false));

    [Theory]
    [InlineData(Everyone, Pinned)]
    [InlineData(Everyone, """{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::987654321098:role/*"} }""")]
    [InlineData(Everyone, """{"ArnLike":{"aws:PrincipalArn":"arn:*:*::987654321098:role/*"} }""")]
    [InlineData(Everyone, """{"StringEquals":{"kms:CallerAccount":"987654321098","kms:ViaService":"s3.us-east-1.amazonaws.com"} }""")]
    [InlineData(Events, """{"StringEquals":{"aws:SourceAccount":["987654321098"]} }""")]
    [InlineData(Events, """{"ArnLike":{"AWS:SourceArn":"arn:aws:events:us-east-1:987654321098:rule/hourly"} }""")]
    [InlineData("""{"Service":"logs.us-east-1.amazonaws.com"}""", """{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:us-east-1:987654321098:*"} }""")]
    public void Are_none_where_a_condition_pins_the_account(string principal, string condition) => Admissions(Statement(principal, condition)).Should().BeEmpty();

    [Theory]
    [InlineData(Everyone, """{"StringEquals":{"aws:PrincipalAccount":["987654321098","123456789012"]} }""")]
    [InlineData(Everyone, """{"StringEqualsIfExists":{"aws:PrincipalAccount":"987654321098"} }""")]
    [InlineData(Everyone, """{"ForAllValues:StringEquals":{"aws:PrincipalAccount":"987654321098"} }""")]
    [InlineData(Everyone, """{"StringNotEquals":{"aws:PrincipalAccount":"123456789012"} }""")]
    [InlineData(Everyone, """{"Bool":{"aws:SecureTransport":"true"} }""")]
    [InlineData(Everyone, """{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"} }""")]
    [InlineData(Events, """{"ArnLike":{"aws:SourceArn":"arn:aws:events:us-east-1:*:rule/*"} }""")]
    [InlineData(Events, """{"StringEquals":{"aws:SourceAccount":"123456789012"} }""")]
    [InlineData("""{"AWS":"123456789012"}""", """{"StringEquals":{"sts:ExternalId":"avesa-deployment-key"} }""")]
    [InlineData("""{"AWS":"123456789012"}""", """{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"} }""")]
    public void Are_certain_where_a_condition_lets_other_accounts_in(string principal, string condition) =>
        Admissions(Statement(principal, condition)).Should().ContainSingle().Which.Certain.Should().BeTrue();

    [Theory]
    [InlineData("""{"StringEquals":{"aws:PrincipalOrgID":"o-1"} }""")]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":"vpce-1"} }""")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"} }""")]
    [InlineData("""{"StringEquals":{"aws:PrincipalAccount":"${aws:ResourceAccount}"} }""")]
    [InlineData("""{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::some-bucket"} }""")]
    [InlineData("""{"StringLike":{"aws:PrincipalArn":"arn:aws:*:987654321098:role/*"} }""")]
    [InlineData("""{"NumericLessThan":{"some:Number":"3"} }""")]
    public void Are_undecided_where_a_condition_may_pin_the_account(string condition) => Admissions(Statement(Everyone, condition)).Should().Equal(("AWS *", false));

    [Fact]
    public void Are_none_when_a_denial_hits_everybody_else() =>
        Admissions(Statement(Everyone), """{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"StringNotEquals":{"aws:PrincipalAccount":"987654321098"} } }""").Should().BeEmpty();

    [Fact]
    public void Are_none_when_a_denial_hits_them_by_name() =>
        Admissions(Statement("""{"AWS":"123456789012"}"""), """{"Effect":"Deny","Principal":{"AWS":"123456789012"},"Action":"*"}""").Should().BeEmpty();

    [Theory]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"} } }""")]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"StringNotEquals":{"aws:PrincipalAccount":"987654321098"},"Bool":{"aws:PrincipalIsAWSService":"false"} } }""")]
    [InlineData("""{"Effect":"Deny","NotPrincipal":{"AWS":"987654321098"},"Action":"s3:*"}""")]
    public void Are_undecided_when_a_denial_may_hit_them(string denial) => Admissions(Statement(Everyone), denial).Should().Equal(("AWS *", false));

    [Theory]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"} } }""")]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:Put*"}""")]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/private/*"}""")]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"StringNotEquals":{"aws:PrincipalAccount":["987654321098","123456789012"]} } }""")]
    public void Are_certain_in_spite_of_a_denial_of_something_else(string denial) =>
        Admissions(Statement(Everyone), denial).Should().ContainSingle().Which.Who.Should().Be("AWS *");

    [Fact]
    public void Do_not_include_services_where_they_act_for_the_account() =>
        PolicyDocument.Parse($$"""{"Statement":[{{Statement("""{"Service":"lambda.amazonaws.com"}""")}}]}""").AdmissionsBeyond(new Insiders(Own, ServicesActForAccount: true)).Should().BeEmpty();

    [Fact]
    public void Are_undecided_by_canonical_id_when_the_accounts_own_is_not_known() =>
        PolicyDocument.Parse($$"""{"Statement":[{{Statement("""{"CanonicalUser":"79a5"}""")}}]}""").AdmissionsBeyond(new Insiders(Own))
            .Should().ContainSingle().Which.Certain.Should().BeFalse();

    [Fact]
    public void Are_counted_one_by_one() => Admissions(Statement($$"""{"AWS":["{{Foreign}}","{{Own}}","222222222222"]}"""))
        .Should().Equal(($"AWS {Foreign}", true), ("AWS 222222222222", true));

    private static string Statement(string principal, string? condition = null) =>
        $$"""{"Sid":"s","Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject"{{(condition is null ? "" : $",\"Condition\":{condition}")}}}""";

    private static IEnumerable<(string Who, bool Certain)> Admissions(params string[] statements) =>
        PolicyDocument.Parse($$"""{"Statement":[{{string.Join(',', statements)}}]}""").AdmissionsBeyond(new Insiders(Own, CanonicalUserId: "79a5"))
            .Select(admission => (admission.Who, admission.Certain));
}
