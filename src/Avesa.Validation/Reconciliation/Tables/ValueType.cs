namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The types of DynamoDB: their letter, with a bit that no byte has for sets of it.</summary>
internal enum ValueType : ulong
{
    None,
    Text = 'S',
    Number = 'N',
    Binary = 'B',
    Map = 'M',
    List = 'L',
    Texts = 'S' | 0x100,
    Numbers = 'N' | 0x100,
    Binaries = 'B' | 0x100,
    Flag = 0x201,
    Null = 0x202,
}
