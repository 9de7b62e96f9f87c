using Avesa.Validation.Emulator.Authorization.Policies;
using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html")]
public sealed class MalformedPolicies
{
    [Theory]
    [InlineData("", "*invalid Json*")]
    [InlineData("""{"Version":"2012-10-17"}""", "*Statement is missing*")]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""", "*Statement is empty*")]
    [InlineData("""{"Version":"2020-01-01","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""", "*Version*")]
    [InlineData("""{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}""", "*Effect*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Resource":"*"}}""", "*actions*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}}""", "*both Action and NotAction*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Resources":"*"}}""", "*unknown element Resources*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringMatches":{"a":"b"}}}}""", "*Condition type : StringMatches*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":"b"}}}""", "*operators to keys*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":{},"Resource":"*"}}""", "*Action must hold text*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":"ann","Action":"*","Resource":"*"}}""", "*Invalid principal*")]
    public void Are_refused_with_what_is_wrong(string document, string message)
    {
        var who = new Principals();
        who.Ann.InlinePolicies["broken"] = document;

        var asking = () => Ask(who.User);

        asking.Should().Throw<MalformedPolicyException>().WithMessage(message);
    }
}
