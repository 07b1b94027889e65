/// Reads the answers of people who type on a basic phone, in French or English.
///
/// First the exact key, then words in both languages at once. What a person adds to an answer is its remark. A text
/// that could be read in two ways is not read: asking twice harms less than a wrong answer in someone's file.
public enum AnswerReader {}
