using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>The id by which S3 knows an account in listings and access control lists.</summary>
public static class CanonicalUser
{
    /// <summary>The canonical user id: 64 hexadecimal digits, here made from the account id.</summary>
    public static string Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"canonical user of {account.Id}")));
    }
}
